namespace FakeDrivers.Ldap;

/// <summary>The words of a definition: parentheses, dollars, quoted strings, and what stands between spaces.</summary>
internal sealed class LdapSchemaTokens(string text)
{
    private int _next;

    /// <summary>Where the last word stands.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the last word was in quotes.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>The next word; nothing at the end.</summary>
    public string? Next()
    {
        while (_next < text.Length && char.IsWhiteSpace(text[_next])) _next++;
        Position = _next;
        IsQuoted = false;
        if (_next >= text.Length) return null;
        var c = text[_next];
        if (c is '(' or ')' or '$')
        {
            _next++;
            return c switch { '(' => "(", ')' => ")", _ => "$" };
        }

        if (c is '\'' or '"') return Quoted(c);
        while (_next < text.Length && !char.IsWhiteSpace(text[_next]) && text[_next] is not ('(' or ')' or '$' or '\'')) _next++;
        return text[Position.._next];
    }

    private string? Quoted(char quote)
    {
        var end = text.IndexOf(quote, _next + 1);
        if (end < 0)
        {
            _next = text.Length;
            return null;
        }

        IsQuoted = true;
        var value = text[(_next + 1)..end];
        _next = end + 1;
        return value.Contains('\\', StringComparison.Ordinal)
            ? value.Replace(@"\27", "'", StringComparison.Ordinal).Replace(@"\5C", @"\", StringComparison.OrdinalIgnoreCase)
            : value;
    }
}
