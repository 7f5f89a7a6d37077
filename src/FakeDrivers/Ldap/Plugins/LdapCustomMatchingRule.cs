namespace FakeDrivers.Ldap;

/// <summary>A matching rule of your own, for extensible filters: <c>(cn:1.3.6.1.4.1.99999.1:=value)</c>. Add it by <see cref="FakeLdapDirectory.AddMatchingRules"/>.</summary>
/// <remarks>Thread-safe as long as its function is, which must be pure: it is called for any stored value, in no order, and may be called while the directory is locked: it may look at the directory, but not change it.</remarks>
public sealed class LdapCustomMatchingRule : LdapMatchingRule
{
    private readonly Func<LdapValue, LdapValue, bool?> _matches;

    /// <summary>Makes a rule.</summary>
    /// <param name="oid">Its OID.</param>
    /// <param name="name">Its name.</param>
    /// <param name="matches">Whether a stored value (first) satisfies an assertion (second); <see langword="null"/> when that cannot be told.</param>
    public LdapCustomMatchingRule(string oid, string name, Func<LdapValue, LdapValue, bool?> matches)
    {
        ArgumentException.ThrowIfNullOrEmpty(oid);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(matches);
        Oid = oid;
        Names = [name];
        SyntaxOid = "1.3.6.1.4.1.1466.115.121.1.15";
        Kind = LdapMatchingRuleKind.Extensible;
        _matches = matches;
    }

    internal override byte[]? KeyOf(LdapValue value, LdapSchema schema) => value.Octets.ToArray();

    internal override bool? Matches(LdapValue value, LdapValue assertion, LdapSchema schema) => _matches(value, assertion);
}
