namespace FakeDrivers.Functional;

/// <summary>A name in braces, and where it stands in its template.</summary>
/// <param name="Name">The name of the value.</param>
/// <param name="Line">The line of its brace, from 1.</param>
/// <param name="Column">The column of its brace, from 1.</param>
internal readonly record struct TemplatePlaceholder(string Name, int Line, int Column);
