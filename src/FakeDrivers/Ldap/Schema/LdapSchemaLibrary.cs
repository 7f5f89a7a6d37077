namespace FakeDrivers.Ldap;

/// <summary>The schemas that come with the library, each read when it is first wanted.</summary>
internal static class LdapSchemaLibrary
{
    private static readonly string[] Core =
        ["rfc4512", "rfc4519", "rfc4523", "rfc4524", "rfc2798", "rfc2589", "rfc3112", "rfc3296", "rfc4530", "rfc5020", "rfc3045", "ppolicy", "memberof"];

    private static readonly Lazy<LdapSchema> StandardSchema = new(() => Read([.. Core, "rfc2307bis"]));
    private static readonly Lazy<LdapSchema> StandardSchemaWithRfc2307 = new(() => Read([.. Core, "rfc2307"]));
    private static readonly Lazy<LdapSchema> ActiveDirectorySchema = new(() => Read([.. Core, "rfc2307bis", "activedirectory"]));

    public static LdapSchema Standard => StandardSchema.Value;

    public static LdapSchema StandardWithRfc2307 => StandardSchemaWithRfc2307.Value;

    public static LdapSchema ActiveDirectory => ActiveDirectorySchema.Value;

    /// <summary>caseIgnoreMatch, which is also the rule for types that are unknown.</summary>
    public static LdapTextRule CaseIgnore { get; } = LdapMatchingRules.All.OfType<LdapTextRule>().First();

    private static LdapSchema Read(string[] names)
    {
        var builder = new LdapSchemaBuilder(LdapSyntaxes.All, LdapMatchingRules.All, new());
        foreach (var name in names)
        {
            var reader = new LdapSchemaReader(_ => false);
            reader.Read(LdapSchemaResources.Read(name + ".schema"));
            foreach (var (definition, _) in reader.Definitions) builder.Replace(definition);
        }

        return builder.Build(isLenient: false);
    }
}
