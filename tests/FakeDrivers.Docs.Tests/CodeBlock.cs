namespace FakeDrivers.Docs.Tests;

/// <summary>A fenced block of code.</summary>
/// <param name="Document">The file that it stands in.</param>
/// <param name="Line">The number of its first line of code.</param>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Text">The code.</param>
/// <param name="Directive">How it is to be compiled, from the comment above it.</param>
internal sealed record CodeBlock(string Document, int Line, string Language, string Text, SnippetDirective Directive)
{
    public bool IsCSharp => Language is "csharp" or "cs" or "c#" or "C#";

    public override string ToString() => $"{Document}:{Line}";
}
