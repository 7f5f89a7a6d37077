using System.Buffers.Binary;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>What a launcher tells about itself: how it was called.</summary>
/// <param name="Path">The path that it was started by.</param>
/// <param name="WorkingDirectory">Its working directory; empty when it has none that has a name.</param>
/// <param name="Arguments">Its arguments, without its own name.</param>
/// <param name="Environment">Its environment, <c>name=value</c> each.</param>
internal sealed record ShimRequest(string Path, string WorkingDirectory, IReadOnlyList<string> Arguments, IReadOnlyList<string> Environment)
{
    /// <summary>The name of the program that it stands for.</summary>
    public string Program => OperatingSystem.IsWindows() && Path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
        ? System.IO.Path.GetFileNameWithoutExtension(Path)
        : System.IO.Path.GetFileName(Path);

    /// <summary>Reads what follows the prologue.</summary>
    /// <exception cref="InvalidDataException">It is not what a launcher sends.</exception>
    public static ShimRequest Parse(ReadOnlySpan<byte> rest)
    {
        var path = Text(ref rest);
        var directory = Text(ref rest);
        if (rest.Length < sizeof(uint)) throw Garbage();
        var count = BinaryPrimitives.ReadUInt32LittleEndian(rest);
        rest = rest[sizeof(uint)..];
        if (count > rest.Length) throw Garbage();
        var arguments = new string[count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Text(ref rest);
        var environment = new List<string>();
        while (rest.Length > 0) environment.Add(Text(ref rest));
        var request = new ShimRequest(path, directory, arguments, environment);
        return request.Program.Length > 0 ? request : throw Garbage();
    }

    private static InvalidDataException Garbage() => new("A launcher does not send such a request.");

    private static string Text(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.IndexOf((byte)0);
        if (length < 0) throw Garbage();
        var text = Encoding.UTF8.GetString(rest[..length]);
        rest = rest[(length + 1)..];
        return text;
    }
}
