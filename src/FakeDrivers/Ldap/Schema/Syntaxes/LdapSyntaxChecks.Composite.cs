using System.Text;
using System.Text.Unicode;

namespace FakeDrivers.Ldap;

/// <summary>Which values the syntaxes with parts take.</summary>
internal static partial class LdapSyntaxChecks
{
    private static readonly string[] DeliveryMethods = ["any", "mhs", "physical", "telex", "teletex", "g3fax", "g4fax", "ia5", "videotex", "telephone"];
    private static readonly string[] FaxParameters =
        ["twoDimensional", "fineResolution", "unlimitedLength", "b4Length", "a3Width", "b4Width", "uncompressed"];

    private static readonly string[] TeletexParameters = ["graphic", "control", "misc", "page", "private"];

    public static bool IsAttributeType(ReadOnlySpan<byte> octets) => IsDefinition(octets, LdapSchemaDefinitionKind.AttributeType);

    public static bool IsObjectClass(ReadOnlySpan<byte> octets) => IsDefinition(octets, LdapSchemaDefinitionKind.ObjectClass);

    public static bool IsContentRule(ReadOnlySpan<byte> octets) => IsDefinition(octets, LdapSchemaDefinitionKind.ContentRule);

    public static bool IsMatchingRule(ReadOnlySpan<byte> octets) => IsDefinition(octets, LdapSchemaDefinitionKind.MatchingRule);

    public static bool IsMatchingRuleUse(ReadOnlySpan<byte> octets) => IsDefinition(octets, LdapSchemaDefinitionKind.MatchingRuleUse);

    public static bool IsSyntax(ReadOnlySpan<byte> octets) => IsDefinition(octets, LdapSchemaDefinitionKind.Syntax);

    public static bool IsParenthesised(ReadOnlySpan<byte> octets) => Text(octets)?.Trim() is ['(', _, .., ')'];

    public static bool IsBraced(ReadOnlySpan<byte> octets) => Text(octets)?.Trim() is ['{', .., '}'];

    public static bool IsDeliveryMethod(ReadOnlySpan<byte> octets) => Text(octets) is { } text && text.Split('$').All(method => DeliveryMethods.Contains(method.Trim(' ')));

    /// <summary>A class, criteria and a scope: <c>person#(sn$EQ)#oneLevel</c> (RFC 4517 section 3.3.10).</summary>
    public static bool IsEnhancedGuide(ReadOnlySpan<byte> octets) =>
        Text(octets)?.Split('#') is [var type, var criteria, var scope] && LdapDnReader.IsType(type.Trim(' ')) && AreCriteria(criteria)
        && scope.Trim(' ') is "baseobject" or "oneLevel" or "wholeSubtree";

    public static bool IsGuide(ReadOnlySpan<byte> octets) => Text(octets)?.Split('#') switch
    {
        [var criteria] => AreCriteria(criteria),
        [var type, var criteria] => LdapDnReader.IsType(type.Trim(' ')) && AreCriteria(criteria),
        _ => false,
    };

    public static bool IsFacsimileNumber(ReadOnlySpan<byte> octets)
    {
        var fields = Text(octets)?.Split('$') ?? [];
        return fields.Length > 0 && IsPrintable(fields[0]) && fields.Skip(1).All(field => FaxParameters.Contains(field, StringComparer.OrdinalIgnoreCase));
    }

    public static bool IsOtherMailbox(ReadOnlySpan<byte> octets)
    {
        var dollar = octets.IndexOf((byte)'$');
        return dollar > 0 && IsPrintable(octets[..dollar]) && Ascii.IsValid(octets[(dollar + 1)..]);
    }

    /// <summary>Lines that are not empty, parted by <c>$</c>; a backslash starts <c>\24</c> or <c>\5C</c> (RFC 4517 section 3.3.28).</summary>
    public static bool IsPostalAddress(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty || !Utf8.IsValid(octets)) return false;
        var lineLength = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            if (octets[i] == '$')
            {
                if (lineLength == 0) return false;
                lineLength = 0;
                continue;
            }

            var rest = octets[i..];
            if (octets[i] == '\\' && !rest.StartsWith(@"\24"u8) && !rest.StartsWith(@"\5C"u8) && !rest.StartsWith(@"\5c"u8)) return false;
            lineLength++;
        }

        return lineLength > 0;
    }

    /// <summary>A text with one <c>*</c> at least; in its parts <c>*</c> is <c>\2A</c> and a backslash <c>\5C</c> (RFC 4517 section 3.3.30).</summary>
    public static bool IsSubstringAssertion(ReadOnlySpan<byte> octets)
    {
        if (!Utf8.IsValid(octets) || !octets.Contains((byte)'*') || octets.IndexOf("**"u8) >= 0) return false;
        for (var i = octets.IndexOf((byte)'\\'); i >= 0 && i < octets.Length; i++)
        {
            if (octets[i] != '\\') continue;
            var rest = octets[i..];
            if (!rest.StartsWith(@"\2A"u8) && !rest.StartsWith(@"\2a"u8) && !rest.StartsWith(@"\5C"u8) && !rest.StartsWith(@"\5c"u8)) return false;
        }

        return true;
    }

    public static bool IsTeletexIdentifier(ReadOnlySpan<byte> octets)
    {
        var fields = Encoding.Latin1.GetString(octets).Split('$');
        return IsPrintable(fields[0]) && fields.Skip(1).All(field => field.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && TeletexParameters.Contains(field[..colon]));
    }

    public static bool IsTelexNumber(ReadOnlySpan<byte> octets) => Text(octets)?.Split('$') is { Length: 3 } fields && fields.All(IsPrintable);

    /// <summary><c>(host,user,domain)</c>, each of which may be missing or <c>-</c> (RFC 2307 section 2.4).</summary>
    public static bool IsNetgroupTriple(ReadOnlySpan<byte> octets) =>
        octets.Length >= 4 && octets[0] == '(' && octets[^1] == ')' && Ascii.IsValid(octets) && octets.Count((byte)',') == 2 && octets[1..^1].IndexOfAny((byte)'(', (byte)')') < 0;

    /// <summary><c>key=server:path</c> (RFC 2307 section 2.4).</summary>
    public static bool IsBootParameter(ReadOnlySpan<byte> octets)
    {
        var equals = octets.IndexOf((byte)'=');
        return equals > 0 && Ascii.IsValid(octets) && octets[(equals + 1)..].IndexOf((byte)':') is > 0 and var colon && equals + 1 + colon < octets.Length - 1;
    }

    /// <summary><c>scheme$info$value</c> (RFC 3112 section 3.1).</summary>
    public static bool IsAuthenticationPassword(ReadOnlySpan<byte> octets) => Text(octets)?.Split('$') is { Length: 3 } fields && fields[0].Trim().Length > 0;

    private static bool AreCriteria(string criteria)
    {
        var depth = 0;
        foreach (var c in criteria)
        {
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) return false;
        }

        return depth == 0 && criteria.Trim(' ').Length > 0;
    }

    private static bool IsPrintable(string text) => IsPrintable(Encoding.UTF8.GetBytes(text));

    private static bool IsDefinition(ReadOnlySpan<byte> octets, LdapSchemaDefinitionKind kind) =>
        Text(octets) is { } text && LdapSchemaDefinition.TryParse(kind, text, out _, out _);
}
