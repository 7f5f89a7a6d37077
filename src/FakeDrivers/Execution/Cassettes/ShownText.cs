using System.Globalization;

namespace FakeDrivers.Execution;

/// <summary>Texts as messages about cassettes show them: in quotes, with what cannot be seen made visible, and cut when they are long.</summary>
internal static class ShownText
{
    private const int Longest = 120;

    public static string Quote(string? text)
    {
        if (text is null) return "nothing";
        var shown = $"\"{VisibleText.Of(text.Length <= Longest ? text : text[..Longest])}\"";
        return text.Length <= Longest ? shown : string.Create(CultureInfo.InvariantCulture, $"{shown}… ({text.Length} characters)");
    }

    public static string Quote(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "nothing" : Quote(EscapedText.Decode(bytes));
}
