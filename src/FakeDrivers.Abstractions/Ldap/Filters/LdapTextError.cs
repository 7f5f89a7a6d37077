namespace FakeDrivers.Ldap;

/// <summary>Shows where a text is wrong: what, at which position, and the text with a caret below the place.</summary>
internal static class LdapTextError
{
    private const int Around = 60;

    /// <param name="kind">What the text should be: "filter", "LDAP URL".</param>
    /// <param name="text">The text.</param>
    /// <param name="position">The position of the error, from 0.</param>
    /// <param name="what">What is wrong there, and what would be valid.</param>
    public static string Show(string kind, ReadOnlySpan<char> text, int position, string what)
    {
        var start = Math.Max(0, position - Around);
        var end = Math.Min(text.Length, position + Around);
        var before = start > 0 ? "…" : string.Empty;
        var after = end < text.Length ? "…" : string.Empty;

        // One line, whatever the text holds, so that the caret stands below its place.
        var shown = string.Create(end - start, text[start..end].ToString(), static (line, source) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(source[i]) ? '\uFFFD' : source[i];
        });
        return $"The {kind} is wrong at position {position}: {what}.\n  {before}{shown}{after}\n  {new string(' ', before.Length + position - start)}^";
    }
}
