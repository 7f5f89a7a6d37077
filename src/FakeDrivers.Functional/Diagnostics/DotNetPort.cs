using System.Buffers.Binary;
using System.Globalization;
using System.IO.Pipes;
using System.Net.Sockets;

namespace FakeDrivers.Functional;

/// <summary>The diagnostics port of a .NET program.</summary>
/// <remarks>Source: the .NET runtime's diagnostics IPC protocol, version 1: one request and one answer for each connection, numbers little-endian.</remarks>
internal sealed class DotNetPort
{
    private const int HeaderLength = 20;
    private const int SmallDump = 1;

    private static readonly byte[] Magic = "DOTNET_IPC_V1\0"u8.ToArray();

    private readonly string _path;

    /// <summary>Names its socket's path, on Windows its pipe.</summary>
    public DotNetPort(string path) => _path = path;

    /// <summary>The directory of its socket; <see langword="null"/> on Windows, where it is a named pipe.</summary>
    public string? Directory => OperatingSystem.IsWindows() ? null : Path.GetDirectoryName(_path);

    /// <summary>The port of a process; <see langword="null"/> when it has none that can be found.</summary>
    public static DotNetPort? Find(int pid)
    {
        if (OperatingSystem.IsWindows())
        {
            var pipe = string.Create(CultureInfo.InvariantCulture, $"dotnet-diagnostic-{pid}");
            return File.Exists($@"\\.\pipe\{pipe}") ? new(pipe) : null;
        }

        var sockets = Directories(pid).SelectMany(directory => new DirectoryInfo(directory).EnumerateFiles(Pattern(pid)));
        return sockets.MaxBy(socket => socket.LastWriteTimeUtc) is { } newest ? new(newest.FullName) : null;
    }

    /// <summary>Its entry point, its runtime and its system.</summary>
    /// <exception cref="IOException">The port does not answer.</exception>
    public async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(set: 4, id: 4, [], cancellationToken).ConfigureAwait(false);
        if (answer.Problem is { } problem) return $"tells nothing: {problem}";

        // The process's number and the runtime's cookie come first, then the texts.
        var texts = new DotNetTexts(answer.Payload.AsMemory(8 + 16));
        texts.Next();
        var (system, architecture, entry, version) = (texts.Next(), texts.Next(), texts.Next(), texts.Next());
        return $"{entry} on .NET {version}, {system} {architecture}";
    }

    /// <summary>Lets it write a small dump of itself.</summary>
    /// <returns>Why there is none, when there is none.</returns>
    /// <exception cref="IOException">The port does not answer.</exception>
    public async Task<string?> DumpAsync(string file, CancellationToken cancellationToken)
    {
        byte[] payload = [.. DotNetTexts.Of(file), .. Number(SmallDump), .. Number(0)];
        return (await AskAsync(set: 1, id: 3, payload, cancellationToken).ConfigureAwait(false)).Problem;
    }

    // Linux tells when the process started, which is in the name, so that no socket of an earlier process with this number is taken.
    private static string Pattern(int pid) => string.Create(CultureInfo.InvariantCulture, $"dotnet-diagnostic-{pid}-{StartTime(pid) ?? "*"}-socket");

    // What stands before it is the program's name in parentheses, which may hold any character.
    private static string? StartTime(int pid) => ProcFile.Read(ProcFile.Of(pid, "stat")) is { } status
        ? status[(status.LastIndexOf(')') + 2)..].Split(' ').ElementAtOrDefault(19)
        : null;

    /// <summary>Where the runtime puts its socket: in the process's own TMPDIR, else /tmp.</summary>
    private static IEnumerable<string> Directories(int pid)
    {
        var variables = ProcFile.Read(ProcFile.Of(pid, "environ"))?.Split('\0') ?? [];
        var own = variables.FirstOrDefault(variable => variable.StartsWith("TMPDIR=", StringComparison.Ordinal))?[7..];
        return new[] { own, "/tmp", Path.GetTempPath() }.OfType<string>().Distinct().Where(System.IO.Directory.Exists);
    }

    private static byte[] Number(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private async Task<(byte[] Payload, string? Problem)> AskAsync(byte set, byte id, byte[] payload, CancellationToken cancellationToken)
    {
        var stream = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = stream.ConfigureAwait(false);
        var length = HeaderLength + payload.Length;
        byte[] request = [.. Magic, (byte)length, (byte)(length >> 8), set, id, 0, 0, .. payload];
        await stream.WriteAsync(request, cancellationToken).ConfigureAwait(false);

        var header = new byte[HeaderLength];
        await stream.ReadExactlyAsync(header, cancellationToken).ConfigureAwait(false);
        var answer = new byte[Math.Max(0, BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(Magic.Length)) - HeaderLength)];
        await stream.ReadExactlyAsync(answer, cancellationToken).ConfigureAwait(false);
        return (answer, header[Magic.Length + 3] == 0 ? null : Problem(answer));
    }

    private static string Problem(byte[] answer)
    {
        var code = answer.Length >= sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(answer) : 0;
        var text = answer.Length > 2 * sizeof(int) ? new DotNetTexts(answer.AsMemory(sizeof(int))).Next() : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"the runtime refused with 0x{code:X8} {text}").TrimEnd();
    }

    private async Task<Stream> ConnectAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            var pipe = new NamedPipeClientStream(".", _path, PipeDirection.InOut, PipeOptions.Asynchronous);
            await pipe.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return pipe;
        }

        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(_path), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception)
        {
            socket.Dispose();
            throw;
        }
    }
}
