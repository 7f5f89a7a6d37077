namespace FakeDrivers.Functional;

/// <summary>Copies the files that explain a failed test to where a build server picks them up.</summary>
internal static class ArtifactDirectory
{
    /// <summary>Copies files, each under its path in the context's directory; those that are not there, or cannot be copied, are left out.</summary>
    /// <param name="target">Where they go, a directory of this test alone. It is made.</param>
    /// <param name="directory">The context's directory.</param>
    /// <param name="files">The files: logs, configurations, what diagnostics wrote.</param>
    /// <returns>What could not be copied, in words.</returns>
    public static IReadOnlyList<string> Copy(string target, string directory, IEnumerable<string> files)
    {
        var problems = new List<string>();
        foreach (var file in files.Select(file => new FileInfo(file)).Where(file => file.Exists))
        {
            try
            {
                var to = Path.Combine(target, Place(directory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to) ?? target);
                DirectoryTree.CopyFile(file, to);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{file.FullName} cannot be copied to {target}: {error.Message}");
            }
        }

        return problems;
    }

    private static string Place(string directory, FileInfo file)
    {
        var place = Path.GetRelativePath(directory, file.FullName);
        return place.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(place) ? file.Name : place;
    }
}
