namespace FakeDrivers.Functional;

/// <summary>A config file with its values filled in.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Text">The text as it is written.</param>
/// <param name="Shown">The text as messages show it.</param>
internal sealed record RenderedFile(string Path, string Text, string Shown);
