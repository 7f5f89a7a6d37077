using System.Collections.Concurrent;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>Attribute descriptions.</summary>
public sealed partial class LdapSchema
{
    /// <summary>What holds names in every directory, by the attribute's own definition elsewhere.</summary>
    private static readonly string[] NamesOfEntries = ["member", "uniqueMember", "manager", "owner", "seeAlso", "roleOccupant", "memberOf", "managedBy"];

    // A type that is made up must be one object from then on, as all others are.
    private readonly ConcurrentDictionary<string, LdapAttributeType> _implicitTypes;

    /// <summary>The description of an attribute as read by this schema.</summary>
    /// <param name="description">Name or OID, and options.</param>
    /// <returns>The description; nothing when the type is unknown or the text is no description.</returns>
    internal LdapAttributeDescription? Describe(string description)
    {
        var semicolon = description.IndexOf(';', StringComparison.Ordinal);
        if (semicolon < 0) return _typeTable.Find(description) is { } plain ? new(plain, string.Empty) : null;
        if (_typeTable.Find(description.AsSpan(0, semicolon)) is not { } type || OptionsOf(description[semicolon..]) is not { } options) return null;
        return new(type, options);
    }

    /// <summary>As <see cref="Describe"/>, but an unknown name gets a type: text in any case, or names for those that are known to hold names (member, manager…).</summary>
    /// <returns>The description; nothing when the text is no description.</returns>
    internal LdapAttributeDescription? DescribeLeniently(string description)
    {
        if (Describe(description) is { } known) return known;
        var semicolon = description.IndexOf(';', StringComparison.Ordinal);
        var name = semicolon < 0 ? description : description[..semicolon];
        if (OptionsOf(semicolon < 0 ? string.Empty : description[semicolon..]) is not { } options || !IsLenientName(name)) return null;
        return new(_typeTable.Find(name) ?? _implicitTypes.GetOrAdd(name, static (text, schema) => schema.MakeUp(text), this), options);
    }

    private static bool IsLenientName(string name) =>
        name.Length > 0 && (char.IsAsciiLetterOrDigit(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Options in lower case, each once, sorted; nothing when they are none.</summary>
    private static string? OptionsOf(string text)
    {
        if (text.Length == 0) return text;
        var options = text[1..].ToLowerInvariant().Split(';');
        foreach (var option in options)
        {
            var isRange = option.StartsWith("range=", StringComparison.Ordinal);
            if (option.Length == 0 || !option.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || (isRange && c is '=' or '*'))) return null;
        }

        if (options.Length == 1) return ";" + options[0];
        Array.Sort(options, StringComparer.Ordinal);
        return ";" + string.Join(';', options.Distinct());
    }

    private LdapAttributeType MakeUp(string name)
    {
        var like = _typeTable.Find(NamesOfEntries.Contains(name, StringComparer.OrdinalIgnoreCase) ? "distinguishedName" : "name")
            ?? throw new FakeDriversException("The schema has neither name nor distinguishedName, so it cannot make up attribute types.");
        return new()
        {
            Oid = char.IsAsciiDigit(name[0]) ? name : name.ToLowerInvariant() + "-oid",
            Names = [name],
            Equality = like.Equality,
            Ordering = like.Ordering,
            Substrings = like.Substrings,
            Syntax = like.Syntax,
            IsImplicit = true,
            Ordinal = Numbers.Next(),
        };
    }
}
