namespace FakeDrivers.Ldap;

/// <summary>A matching rule that is no comparison of keys says whether a value matches: bit rules, the approximate rule.</summary>
internal sealed class RuleCondition(AttributeReader reader, LdapMatchingRule rule, LdapValue assertion) : Condition
{
    public override LdapTruth Test(StoredEntry entry, DirectoryView view) =>
        reader.Any(entry, view, this, static (self, value, schema) => self.Holds(value, schema));

    private bool? Holds(LdapValue value, LdapSchema schema) => rule.Matches(value, assertion, schema);
}
