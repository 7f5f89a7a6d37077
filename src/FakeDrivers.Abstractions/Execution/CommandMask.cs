using System.Text.RegularExpressions;

namespace FakeDrivers.Execution;

/// <summary>Replaces the secrets of a command by three stars: those it names, and those that follow the usual names.</summary>
/// <remarks>Upstream: oslo.utils <c>strutils.mask_password</c>. The patterns never backtrack, so that a long output costs linear time.</remarks>
internal sealed class CommandMask
{
    private const string Stars = "***";

    private const string Names =
        "(?:password|passwd|passphrase|adminpass|admin_pass|new_pass|rescue_pass|sys_pswd|secret_key|secret_uuid|secret|auth_key|auth_token|token|"
        + "api_key|access_key|private_key|encryption_key_id|encryption_key|sslkey|fernetkey|credential)[0-9]*";

    private const string Prefix = "{0,40}?";

    // "password": "…", password='…'
    private static readonly Regex Quoted = Pattern($"""({Names}["']?\s*[=:]\s*)(?:(")(?:[^"\\]|\\.)*"|(')(?:[^'\\]|\\.)*')""");

    // password=…
    private static readonly Regex Assigned = Pattern($"""({Names}\s*=\s*["']?)[^\s"'&;,]+""");

    // --os-password …
    private static readonly Regex Option = Pattern($"""(-[a-z0-9_-]{Prefix}{Names}\s+)(?:"[^"]*"|'[^']*'|[^\s"'-][^\s"']*)""");

    // <password>…</password>
    private static readonly Regex Element = Pattern($"""(<[a-z0-9_:-]{Prefix}{Names}>)[^<]*(</)""");

    private static readonly Regex OptionName = Pattern($"^--?[a-z0-9_-]*{Names}$");

    private readonly string[] _secrets;

    public CommandMask(Command command) => _secrets = [.. command.Secrets.OrderByDescending(secret => secret.Length)];

    /// <summary>Masks an output.</summary>
    public string Apply(string text)
    {
        foreach (var secret in _secrets) text = text.Replace(secret, Stars, StringComparison.Ordinal);
        text = Quoted.Replace(text, $"$1$2$3{Stars}$2$3");
        text = Assigned.Replace(text, $"$1{Stars}");
        text = Option.Replace(text, $"$1{Stars}");
        return Element.Replace(text, $"$1{Stars}$2");
    }

    /// <summary>Masks a vector and joins it as a line of a shell.</summary>
    public string Apply(IReadOnlyList<string> vector)
    {
        var shown = new string[vector.Count];
        for (var i = 0; i < shown.Length; i++)
        {
            var isValue = i > 0 && OptionName.IsMatch(vector[i - 1]) && !vector[i].StartsWith("--", StringComparison.Ordinal);
            var masked = isValue ? Stars : Apply(vector[i]);
            shown[i] = masked == vector[i] ? ShellText.Quote(masked) : ShellText.QuoteMasked(masked);
        }

        return string.Join(' ', shown);
    }

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
