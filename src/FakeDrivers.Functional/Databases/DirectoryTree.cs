namespace FakeDrivers.Functional;

/// <summary>Copies trees of files.</summary>
internal static class DirectoryTree
{
    /// <summary>Copies a directory with all that is in it: modes are kept, and links are copied as links.</summary>
    /// <param name="source">The directory.</param>
    /// <param name="target">Where nothing is.</param>
    public static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var entry in new DirectoryInfo(source).EnumerateFileSystemInfos())
        {
            var copy = Path.Combine(target, entry.Name);
            if (entry.LinkTarget is { } link) CopyLink(entry, link, copy);
            else if (entry is DirectoryInfo) Copy(entry.FullName, copy);
            else File.Copy(entry.FullName, copy);
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(target, File.GetUnixFileMode(source));
    }

    private static void CopyLink(FileSystemInfo entry, string link, string copy)
    {
        if (entry is DirectoryInfo) Directory.CreateSymbolicLink(copy, link);
        else File.CreateSymbolicLink(copy, link);
    }
}
