namespace FakeDrivers.Functional;

/// <summary>Writes files so that no reader ever sees half of one.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a text as UTF-8 without a byte order mark, in the place of what was there, whose permissions it keeps. Missing directories are
    /// made. A write that fails or is cancelled leaves what was there.
    /// </summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken = default)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path)) ?? throw new ArgumentException($"'{path}' is no file.", nameof(path));
        Directory.CreateDirectory(directory);
        var temporary = Path.Combine(directory, $".{Path.GetRandomFileName()}");
        try
        {
            await File.WriteAllTextAsync(temporary, text, cancellationToken).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
