namespace FakeDrivers.Ldap;

/// <summary>What a definition of a schema defines (RFC 4512 section 4.1).</summary>
internal enum LdapSchemaDefinitionKind
{
    AttributeType,
    ObjectClass,
    ContentRule,
    Syntax,
    MatchingRule,
    MatchingRuleUse,
}
