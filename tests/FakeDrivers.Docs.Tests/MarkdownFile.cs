using System.Text;

namespace FakeDrivers.Docs.Tests;

/// <summary>What the tests need to know of a Markdown file: its blocks of code, its links and its headings.</summary>
internal sealed class MarkdownFile
{
    private const string Fence = "```";

    private readonly List<CodeBlock> _blocks = [];
    private readonly List<MarkdownLink> _links = [];
    private readonly List<string> _anchors = [];

    public MarkdownFile(string document, string text)
    {
        Document = document;
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.TrimStart().StartsWith(Fence, StringComparison.Ordinal))
            {
                i = ReadBlock(lines, i);
                continue;
            }

            if (line.StartsWith('#'))
            {
                AddAnchor(line.TrimStart('#').Trim());
            }

            ReadLinks(WithoutCode(line), i + 1);
        }
    }

    public string Document { get; }

    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    public IReadOnlyList<MarkdownLink> Links => _links;

    /// <summary>The headings as they are linked to.</summary>
    public IReadOnlyList<string> Anchors => _anchors;

    private int ReadBlock(string[] lines, int opening)
    {
        var fence = lines[opening].TrimStart();
        var indent = lines[opening].Length - fence.Length;
        var closing = Array.FindIndex(lines, opening + 1, line => line.Trim() == Fence);
        if (closing < 0)
        {
            throw new FormatException($"{Document}:{opening + 1}: the block of code has no end.");
        }

        var code = lines[(opening + 1)..closing].Select(line => line.Length >= indent ? line[indent..] : line.TrimStart());
        var directive = opening > 0 ? SnippetDirective.Parse(lines[opening - 1]) : SnippetDirective.None;
        _blocks.Add(new CodeBlock(Document, opening + 2, fence[Fence.Length..].Trim(), string.Join('\n', code), directive));
        return closing;
    }

    private void ReadLinks(string line, int number)
    {
        for (var at = line.IndexOf("](", StringComparison.Ordinal); at >= 0; at = line.IndexOf("](", at + 1, StringComparison.Ordinal))
        {
            var end = line.IndexOf(')', at);
            if (end > 0)
            {
                _links.Add(new MarkdownLink(Document, number, line[(at + 2)..end].Split(' ')[0]));
            }
        }

        var definition = line.StartsWith('[') ? line.IndexOf("]: ", StringComparison.Ordinal) : -1;
        if (definition > 0)
        {
            _links.Add(new MarkdownLink(Document, number, line[(definition + 3)..].Trim().Trim('<', '>')));
        }
    }

    private void AddAnchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var character in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character) || character is '-' or '_')
            {
                anchor.Append(character);
            }
            else if (character == ' ')
            {
                anchor.Append('-');
            }
        }

        _anchors.Add(anchor.ToString());
    }

    /// <summary>The line without what stands between backticks.</summary>
    private static string WithoutCode(string line) => string.Concat(line.Split('`').Where((_, index) => index % 2 == 0));
}
