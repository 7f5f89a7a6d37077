using System.Collections.Concurrent;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>The access rules of a directory: those it was given, and its own. Thread-safe; one for each schema, since names go by it.</summary>
internal sealed class AccessPolicy(IEnumerable<LdapAccessRule> rules, bool allowsAll)
{
    private readonly LdapAccessRule[] _rules = [.. rules];

    // The names that rules ask by are few, and asked by often.
    private readonly ConcurrentDictionary<string, string?> _keys = new(StringComparer.Ordinal);

    /// <summary>Whether nobody wrote a rule, so that everybody may read everything but passwords.</summary>
    public bool IsDefault => _rules.Length == 0;

    /// <summary>Whether, where no rule says anything, anybody may do anything.</summary>
    public bool AllowsAll => allowsAll;

    /// <summary>What an identity may do.</summary>
    /// <param name="view">The directory, and who asks.</param>
    /// <param name="operation">What is to be done.</param>
    /// <param name="dn">The entry's name.</param>
    /// <param name="key">What the name is found by.</param>
    /// <param name="type">The attribute; nothing when the entry as a whole is meant.</param>
    public LdapAccessDecision Decide(DirectoryView view, LdapAccessOperations operation, string dn, string key, LdapAttributeType? type = null)
    {
        if (view.Identity.IsRoot) return LdapAccessDecision.Allow;
        if (Said(view, operation, dn, key, type) is { } said) return said;

        // Who may read may compare: the answer tells no more.
        if (operation == LdapAccessOperations.Compare && Said(view, LdapAccessOperations.Read, dn, key, type) is { } read) return read;
        return ByDefault(view, operation, key, type) ? LdapAccessDecision.Allow : LdapAccessDecision.Deny;
    }

    /// <summary>The key of a name that a rule asks by.</summary>
    /// <exception cref="FakeDriversException">The rule asks by what is no name.</exception>
    public string KeyOf(DirectoryView view, string dn) => _keys.GetOrAdd(dn, static (name, schema) => schema.DnKey(name), view.Schema)
        ?? throw new FakeDriversException($"An access rule asks about '{dn}', which is no distinguished name; one looks like 'ou=people,dc=example,dc=com'.");

    private LdapAccessDecision? Said(DirectoryView view, LdapAccessOperations operation, string dn, string key, LdapAttributeType? type)
    {
        if (_rules.Length == 0) return null;
        var request = new LdapAccessRequest(view, operation, dn, key, type);
        foreach (var rule in _rules)
        {
            if (rule(request) is { } said) return said;
        }

        return null;
    }

    private bool ByDefault(DirectoryView view, LdapAccessOperations operation, string key, LdapAttributeType? type)
    {
        if (operation is LdapAccessOperations.Proxy or LdapAccessOperations.Replicate) return false;
        if (allowsAll) return true;
        var isPassword = type is not null && LdapSecrets.Holds(type.Name);
        return operation switch
        {
            LdapAccessOperations.Read or LdapAccessOperations.Compare => !isPassword,
            LdapAccessOperations.Modify => isPassword && !view.Identity.IsAnonymous && view.Identity.Key == key,
            _ => false,
        };
    }
}
