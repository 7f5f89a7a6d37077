namespace FakeDrivers.Functional;

/// <summary>Directories with all that is in them. Symbolic links are links here, and never what they lead to.</summary>
internal static class DirectoryTree
{
    /// <summary>Deletes a directory with all that is in it; nothing when there is none. Directories that must not be written to are no obstacle.</summary>
    /// <exception cref="IOException">Something cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">Something belongs to somebody else.</exception>
    public static void Delete(string path)
    {
        try
        {
            DeleteNow(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!OperatingSystem.IsWindows()) OpenUp(new(path));
            DeleteNow(path);
        }
    }

    /// <summary>Moves a directory, from one file system to another if need be. The target must not be there, but its parent must.</summary>
    /// <exception cref="IOException">It cannot be moved.</exception>
    public static void Move(string from, string to)
    {
        try
        {
            Directory.Move(from, to);
        }
        catch (IOException) when (Directory.Exists(from) && !Path.Exists(to))
        {
            Copy(from, to);
            Delete(from);
        }
    }

    /// <summary>Copies a directory with all that is in it, modes kept. Of sockets and pipes there are empty files in the copy.</summary>
    /// <exception cref="IOException">Something cannot be copied.</exception>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } link) File.CreateSymbolicLink(target, link);
            else if (entry is DirectoryInfo) Copy(entry.FullName, target);
            else CopyFile((FileInfo)entry, target);
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    /// <summary>Copies a file, over one that is there.</summary>
    /// <exception cref="IOException">It cannot be copied.</exception>
    public static void CopyFile(FileInfo file, string to)
    {
        // To open a named pipe would wait for its other end. It has no length, as sockets have none.
        if (file.Length > 0)
        {
            file.CopyTo(to, overwrite: true);
            return;
        }

        File.Create(to).Dispose();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, file.UnixFileMode);
    }

    private static void DeleteNow(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // It is gone already.
        }
    }

    private static void OpenUp(DirectoryInfo directory)
    {
        if (OperatingSystem.IsWindows() || !directory.Exists || directory.LinkTarget is not null) return;
        directory.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        foreach (var inner in directory.EnumerateDirectories()) OpenUp(inner);
    }
}
