using System.Text;
using System.Text.RegularExpressions;

namespace FakeDrivers.Execution;

/// <summary>Finds what follows the usual names of passwords, tokens and keys in a text.</summary>
/// <remarks>
/// Upstream: oslo.utils <c>strutils.mask_password</c>. Values are found by hand, not by patterns, so that an output of any size and content
/// costs linear time.
/// </remarks>
internal static class NamedSecrets
{
    /// <summary>How far before a name the start of an option or element is looked for.</summary>
    private const int LongestPrefix = 40;

    private static readonly Regex Names = new(
        "password|passwd|passphrase|adminpass|admin_pass|new_pass|rescue_pass|sys_pswd|secret_key|secret_uuid|secret|auth_key|auth_token|token|"
        + "api_key|access_key|private_key|encryption_key_id|encryption_key|sslkey|fernetkey|credential",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Whether an argument is an option whose value is the next argument: <c>--os-password</c>.</summary>
    public static bool IsOption(string argument)
    {
        if (!argument.StartsWith('-')) return false;
        foreach (var name in Names.EnumerateMatches(argument))
        {
            if (SkipDigits(argument, name.Index + name.Length) == argument.Length) return true;
        }

        return false;
    }

    /// <summary>How much of an argument is not its secret: up to and with the sign in <c>--os-password=…</c>; nothing when it holds none like that.</summary>
    public static int? ValueAt(string argument)
    {
        var sign = argument.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0) return null;
        foreach (var name in Names.EnumerateMatches(argument.AsSpan(0, sign)))
        {
            if (SkipDigits(argument, name.Index + name.Length) == sign) return sign + 1;
        }

        return null;
    }

    /// <summary>The text with three stars in the place of each value.</summary>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        var copied = 0;
        foreach (var name in Names.EnumerateMatches(text))
        {
            if (name.Index < copied) continue;
            var (start, end) = Value(text, name.Index, SkipDigits(text, name.Index + name.Length));
            if (start == end) continue;
            (masked ??= new()).Append(text, copied, start - copied).Append(CommandMask.Stars);
            copied = end;
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Where the value of a name stands; an empty range where there is none.</summary>
    private static (int Start, int End) Value(string text, int name, int afterName)
    {
        var next = SkipBlanks(text, afterName < text.Length && IsQuote(text[afterName]) ? afterName + 1 : afterName);
        if (next == text.Length) return (0, 0);
        if (text[next] is '=' or ':')
        {
            // password='…', "password": "…", password=…
            var value = SkipBlanks(text, next + 1);
            return Quoted(text, value) ?? (text[next] == '=' ? Bare(text, value, "\"'&;,") : (0, 0));
        }

        if (text[afterName] == '>' && StartsWith(text, name, '<'))
        {
            // <password>…</password>
            var end = text.AsSpan(afterName + 1).IndexOf('<') + afterName + 1;
            return end > afterName && end + 1 < text.Length && text[end + 1] == '/' ? (afterName + 1, end) : (0, 0);
        }

        // --os-password …
        if (next == afterName || text[next] == '-' || !StartsWith(text, name, '-')) return (0, 0);
        return Quoted(text, next) ?? Bare(text, next, "\"'");
    }

    private static (int Start, int End)? Quoted(string text, int start)
    {
        if (start == text.Length || !IsQuote(text[start])) return null;
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == text[start]) return (start + 1, i);
            if (text[i] == '\\') i++;
        }

        return (start + 1, text.Length);
    }

    private static (int Start, int End) Bare(string text, int start, string ends)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !ends.Contains(text[end], StringComparison.Ordinal)) end++;
        return (start, end);
    }

    /// <summary>Whether the word that a name is the end of starts with a character.</summary>
    private static bool StartsWith(string text, int name, char first)
    {
        var start = name;
        while (start > 0 && name - start < LongestPrefix && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-' or ':')) start--;
        return (start < name && text[start] == first) || (start > 0 && text[start - 1] == first);
    }

    private static int SkipDigits(string text, int index)
    {
        while (index < text.Length && char.IsAsciiDigit(text[index])) index++;
        return index;
    }

    private static int SkipBlanks(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index])) index++;
        return index;
    }

    private static bool IsQuote(char character) => character is '"' or '\'';
}
