using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The directory that holds the shims and their socket; nobody but its owner may look into it.</summary>
internal sealed class ShimHome : IDisposable
{
    private const string Prefix = "fakedrivers-";

    private ShimHome(string root)
    {
        Root = root;
        Directory = Path.Combine(root, "bin");
        Socket = Path.Combine(root, "s");
        System.IO.Directory.CreateDirectory(Directory);
    }

    /// <summary>How long the path of a socket may be, in bytes; the end of it takes one more. Source: unix(7), and sys/un.h of macOS.</summary>
    public static int MostSocketPath => OperatingSystem.IsLinux() || OperatingSystem.IsWindows() ? 107 : 103;

    public string Root { get; }

    /// <summary>The directory for PATH, with nothing in it but shims.</summary>
    public string Directory { get; }

    /// <summary>The path of the socket.</summary>
    public string Socket { get; }

    /// <summary>Makes the directory under that for temporary files, or under <c>/tmp</c> where the path of a socket would become too long.</summary>
    /// <exception cref="FakeDriversException">There is no place for it.</exception>
    public static ShimHome Create()
    {
        var temporary = System.IO.Directory.CreateTempSubdirectory(Prefix).FullName;
        if (Fits(temporary)) return new(temporary);
        System.IO.Directory.Delete(temporary);
        var other = $"/tmp/{Prefix}{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        if (OperatingSystem.IsWindows() || !System.IO.Directory.Exists("/tmp")) throw ShimErrors.NoPlace(temporary);
        System.IO.Directory.CreateDirectory(other, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(other);
    }

    public void Dispose()
    {
        try
        {
            System.IO.Directory.Delete(Root, recursive: true);
        }
        catch (Exception error) when (OperatingSystem.IsWindows() && error is IOException or UnauthorizedAccessException)
        {
            // A launcher that has not quite ended keeps its file there; what is left does no harm.
        }
    }

    private static bool Fits(string root) =>
        Encoding.UTF8.GetByteCount(root) + "/s".Length <= MostSocketPath && !root.Contains(Path.PathSeparator, StringComparison.Ordinal);
}
