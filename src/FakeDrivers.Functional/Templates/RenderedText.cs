namespace FakeDrivers.Functional;

/// <summary>A template with its values filled in.</summary>
/// <param name="Text">The text as the server gets it.</param>
/// <param name="Shown">The text as messages show it: secrets are three stars.</param>
internal readonly record struct RenderedText(string Text, string Shown)
{
    /// <summary>A text without secrets.</summary>
    public static RenderedText Plain(string text) => new(text, text);
}
