using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Functional;

/// <summary>The directory of all test hosts of a user, below that for temporary files.</summary>
internal sealed partial class HarnessRoot
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Root's servers may run as other users, who must get at their files. Names are drawn so that nobody else can guess them.
    private const UnixFileMode Passable = Own | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>With so many bytes of it, the path of a context has less than 60, and that of a socket in there, which can have 103, room.</summary>
    private const int MostBytes = 24;

    private const string NameLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int NameLength = 8;

    /// <summary>Makes the directory where there is none.</summary>
    /// <exception cref="FunctionalTestException">It belongs to somebody else.</exception>
    public HarnessRoot(string temporaryDirectory)
    {
        var name = OperatingSystem.IsWindows() ? "fakedrivers" : string.Create(CultureInfo.InvariantCulture, $"fakedrivers-{PosixUser.OwnId}");
        Path = System.IO.Path.Combine(System.IO.Path.GetFullPath(temporaryDirectory), name);
        Make(Path, Mode);
        if (!OperatingSystem.IsWindows() && !IsOwn(Path)) throw SupervisionErrors.ForeignRoot(Path);
    }

    /// <summary>The directory.</summary>
    public string Path { get; }

    /// <summary>The system's directory for temporary files, or <c>/tmp</c> where the paths of sockets would become too long.</summary>
    public static string TemporaryDirectory
    {
        get
        {
            var usual = System.IO.Path.GetTempPath();
            return OperatingSystem.IsWindows() || Encoding.UTF8.GetByteCount(usual) <= MostBytes ? usual : "/tmp";
        }
    }

    private static UnixFileMode Mode => Environment.IsPrivilegedProcess ? Passable : Own;

    /// <summary>A name that nobody else has.</summary>
    public static string DrawName() => RandomNumberGenerator.GetString(NameLetters, NameLength);

    /// <summary>Makes a directory in which servers may have files.</summary>
    public static void MakeForServers(string path)
    {
        Make(path, Mode);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Mode);
    }

    /// <summary>A directory for all hosts of this user, made where there is none.</summary>
    public string Common(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Make(path, Own);
        return path;
    }

    private static void Make(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, mode);
    }

    // Only the owner may change the mode; root may do that to all, and needs to see whose it is.
    private static bool IsOwn(string path)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(path) || new DirectoryInfo(path).LinkTarget is not null) return false;
        if (PosixUser.OwnId == 0 && OwnerOf(path) is not (0 or null)) return false;
        try
        {
            File.SetUnixFileMode(path, Mode);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whose a file is; nothing where that is not known. Source: statx(2).</summary>
    private static unsafe uint? OwnerOf(string path)
    {
        const int CurrentDirectory = -100;
        const int DoNotFollow = 0x100;
        const uint User = 0x8;
        const int Size = 256;
        const int UserOffset = 20;
        nint number = (OperatingSystem.IsLinux(), RuntimeInformation.OSArchitecture) switch
        {
            (true, Architecture.X64) => 332,
            (true, Architecture.Arm64) => 291,
            _ => 0,
        };
        var told = stackalloc byte[Size];
        using var name = new NativeStrings([path]);
        if (number == 0 || Call(number, CurrentDirectory, (nint)name.Pointers[0], DoNotFollow, (nint)User, (nint)told) != 0) return null;
        return *(uint*)(told + UserOffset);
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial nint Call(nint number, nint first, nint second, nint third, nint fourth, nint fifth);
}
