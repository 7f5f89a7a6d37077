namespace FakeDrivers.Ldap;

/// <summary>What of a schema an app used, and what the schema lacks for it.</summary>
/// <param name="Attributes">The attributes, in order of name. Give a list that nobody changes.</param>
/// <param name="Classes">The object classes, in order of name. Give a list that nobody changes.</param>
public sealed record LdapSchemaUsage(IReadOnlyList<LdapLearnedAttribute> Attributes, IReadOnlyList<LdapLearnedClass> Classes)
{
    /// <summary>
    /// The definitions that the schema lacks, for <see cref="FakeLdapDirectory.AddSchema"/> or <c>FakeLdapOptions.Schema</c>; empty when it lacks none. They are
    /// guesses by what was seen: look them over.
    /// </summary>
    /// <returns>A definition a line.</returns>
    public string Propose() => string.Join(
        '\n',
        Attributes.Where(attribute => !attribute.IsKnown).Select(attribute => $"attributetype {attribute.Definition}")
            .Concat(Classes.Where(each => !each.IsKnown).Select(each => $"objectclass {each.Definition}")));

    /// <summary>A line an attribute or class, with what it was used for and whether the schema has it.</summary>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Attributes.Select(attribute => $"attribute {attribute.Name}: {string.Join(", ", attribute.Uses)}{Mark(attribute.IsKnown)}")
            .Concat(Classes.Select(each => $"object class {each.Name}{Mark(each.IsKnown)}")));

    private static string Mark(bool isKnown) => isKnown ? string.Empty : " (not in the schema)";
}
