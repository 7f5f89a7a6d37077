namespace FakeDrivers.Docs.Tests;

/// <summary>The documents of the repository.</summary>
internal static class Repository
{
    private static readonly string[] Generated = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every Markdown file that belongs to the sources, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(Generated).Any())
            .Order(StringComparer.Ordinal),
    ];

    public static MarkdownFile Read(string document) => new(document, File.ReadAllText(Path.Combine(Root, document)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FakeDrivers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No FakeDrivers.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
