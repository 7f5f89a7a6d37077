namespace FakeDrivers.Docs.Tests;

/// <summary>A link in a document.</summary>
internal sealed record MarkdownLink(string Document, int Line, string Target);
