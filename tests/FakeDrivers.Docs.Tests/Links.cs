namespace FakeDrivers.Docs.Tests;

/// <summary>Follows the links of documents to files and headings of the repository.</summary>
internal static class Links
{
    private const string Web = "https://github.com/fakedrivers/fakedrivers/blob/main/";

    /// <summary>The links of a document that lead nowhere, one sentence each.</summary>
    /// <param name="document">The document.</param>
    /// <param name="exists">Whether a file or folder is there, by its path from the root.</param>
    /// <param name="read">Reads another document.</param>
    public static IReadOnlyList<string> Broken(MarkdownFile document, Func<string, bool> exists, Func<string, MarkdownFile> read) =>
    [
        .. document.Links
            .Where(link => Local(link) is { } local && !Leads(document, local.Path, local.Anchor, exists, read))
            .Select(link => $"{link.Document}:{link.Line}: {link.Target} leads nowhere"),
    ];

    /// <summary>Where a link leads in the repository; null when it leads out of it.</summary>
    private static (string Path, string Anchor)? Local(MarkdownLink link)
    {
        var isOurs = link.Target.StartsWith(Web, StringComparison.Ordinal);
        if (!isOurs && link.Target.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = (isOurs ? link.Target[Web.Length..] : link.Target).Split('#', 2);
        var folder = isOurs ? "" : Path.GetDirectoryName(link.Document)!;
        var path = parts[0].Length == 0 ? link.Document : Normal(Path.Combine(folder, parts[0]));
        return (path, parts.Length > 1 ? parts[1] : "");
    }

    private static bool Leads(
        MarkdownFile document, string path, string anchor, Func<string, bool> exists, Func<string, MarkdownFile> read)
    {
        if (path != document.Document && !exists(path))
        {
            return false;
        }

        return anchor.Length == 0
            || !path.EndsWith(".md", StringComparison.Ordinal)
            || (path == document.Document ? document : read(path)).Anchors.Contains(anchor);
    }

    private static string Normal(string path) => Path.GetRelativePath("/", Path.GetFullPath(path, "/")).Replace('\\', '/');
}
