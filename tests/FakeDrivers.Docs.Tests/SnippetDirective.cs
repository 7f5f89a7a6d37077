namespace FakeDrivers.Docs.Tests;

/// <summary>
/// How a block is made into a whole program. Without a directive it is a file of its own: top-level statements, types, or both.
/// An HTML comment on the line above the fence says otherwise:
/// <list type="bullet">
/// <item><c>&lt;!-- compile: wrap=method given="FakeWorld world" --&gt;</c>: statements in a method with these parameters.</item>
/// <item><c>&lt;!-- compile: wrap=class given="FakeWorld world" --&gt;</c>: members of a class with these constructor parameters.</item>
/// <item><c>&lt;!-- compile: continues --&gt;</c>: goes on where the C# block before it in the same document ended.</item>
/// </list>
/// </summary>
/// <param name="Wrap">What is put around the code: nothing, <c>method</c> or <c>class</c>.</param>
/// <param name="Given">The parameters that the code may use.</param>
/// <param name="Continues">Whether the code goes on from the block before it.</param>
internal sealed record SnippetDirective(string Wrap = "", string Given = "", bool Continues = false)
{
    private const string Start = "<!-- compile:";
    private const string End = "-->";

    public static SnippetDirective None { get; } = new();

    public static SnippetDirective Parse(string line)
    {
        var text = line.Trim();
        if (!text.StartsWith(Start, StringComparison.Ordinal) || !text.EndsWith(End, StringComparison.Ordinal))
        {
            return None;
        }

        var directive = None;
        var rest = text[Start.Length..^End.Length].Trim();
        while (rest.Length > 0)
        {
            (directive, rest) = rest switch
            {
                _ when Take(rest, "continues") is { } next => (directive with { Continues = true }, next),
                _ when Take(rest, "wrap=method") is { } next => (directive with { Wrap = "method" }, next),
                _ when Take(rest, "wrap=class") is { } next => (directive with { Wrap = "class" }, next),
                _ when Take(rest, "given=\"") is { } next && next.IndexOf('"', StringComparison.Ordinal) is var quote and >= 0 =>
                    (directive with { Given = next[..quote] }, next[(quote + 1)..].TrimStart()),
                _ => throw new FormatException($"'{line.Trim()}': '{rest}' is none of continues, wrap=method, wrap=class, given=\"…\"."),
            };
        }

        return directive;
    }

    private static string? Take(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) ? text[word.Length..].TrimStart() : null;
}
