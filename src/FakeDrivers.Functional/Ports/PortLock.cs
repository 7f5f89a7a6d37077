using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace FakeDrivers.Functional;

/// <summary>Keeps other contexts of this user from choosing a port, in this process and in others, whether anybody listens on it or not.</summary>
internal sealed class PortLock : IDisposable
{
    private readonly string _path;
    private SafeFileHandle? _file;

    private PortLock(string path, SafeFileHandle file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>Takes the lock of a number; nothing when somebody else has it.</summary>
    /// <param name="directory">Where the lock files lie.</param>
    /// <param name="number">The port.</param>
    public static PortLock? TryTake(string directory, int number)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"port-{number}"));
        while (TryOpen(path) is { } file)
        {
            if (!IsDeleted(file)) return new(path, file);
            file.Dispose();
        }

        return null;
    }

    /// <summary>Lets go of the number; nothing the second time.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _file, null) is not { } file) return;

        // While it is locked, so that whoever opened it before sees that it is gone. macOS does not tell that; the file stays there.
        if (OperatingSystem.IsLinux()) File.Delete(_path);
        file.Dispose();
    }

    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, options);
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows())
        {
            // It is being deleted.
            return null;
        }
    }

    /// <summary>Whether the former holder deleted the file between our opening and our locking it.</summary>
    private static bool IsDeleted(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux()) return false;
        var link = new FileInfo(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{file.DangerousGetHandle()}")).LinkTarget;
        return link?.EndsWith(" (deleted)", StringComparison.Ordinal) == true;
    }
}
