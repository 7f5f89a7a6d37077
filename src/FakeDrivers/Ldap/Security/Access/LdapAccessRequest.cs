namespace FakeDrivers.Ldap;

/// <summary>What an access rule is asked: may this identity do that to this entry, or to this attribute of it?</summary>
public sealed class LdapAccessRequest
{
    private readonly DirectoryView _view;
    private readonly string _key;

    internal LdapAccessRequest(DirectoryView view, LdapAccessOperations operation, string dn, string key, LdapAttributeType? attribute)
    {
        _view = view;
        _key = key;
        Operation = operation;
        Dn = dn;
        AttributeType = attribute;
    }

    /// <summary>The name of who asks, as it is stored; empty for nobody.</summary>
    public string IdentityDn => _view.Identity.Dn;

    /// <summary>Whether nobody is bound.</summary>
    public bool IsAnonymous => _view.Identity.IsAnonymous;

    /// <summary>Whether the entry is that of who asks.</summary>
    public bool IsSelf => !IsAnonymous && _view.Identity.Key == _key;

    /// <summary>What is to be done: one of the flags.</summary>
    public LdapAccessOperations Operation { get; }

    /// <summary>The name of the entry, as it is stored, or of the entry that is to be.</summary>
    public string Dn { get; }

    /// <summary>The attribute, by its name in the schema; nothing when the entry as a whole is meant.</summary>
    public string? Attribute => AttributeType?.Name;

    /// <summary>Whether the attribute holds passwords.</summary>
    public bool IsPassword => AttributeType is not null && LdapSecrets.Holds(AttributeType.Name);

    /// <summary>The attribute's definition in the schema; nothing when the entry as a whole is meant.</summary>
    public LdapAttributeType? AttributeType { get; }

    /// <summary>The world's time.</summary>
    public DateTimeOffset Now => _view.Now;

    /// <summary>Whether the entry is that one or below it.</summary>
    /// <param name="dn">A name, in any spelling.</param>
    public bool IsAtOrBelow(string dn) => IsAtOrBelow(_key, dn);

    /// <summary>Whether who asks is that one or below it.</summary>
    /// <param name="dn">A name, in any spelling.</param>
    public bool IsIdentityAtOrBelow(string dn) => !IsAnonymous && IsAtOrBelow(_view.Identity.Key, dn);

    /// <summary>Whether who asks is that one.</summary>
    /// <param name="dn">A name, in any spelling.</param>
    public bool IsIdentity(string dn) => !IsAnonymous && _view.Access.KeyOf(_view, dn) == _view.Identity.Key;

    /// <summary>Whether who asks is a direct member of a group: a value of its <c>member</c> or <c>uniqueMember</c>.</summary>
    /// <param name="groupDn">The group's name, in any spelling.</param>
    public bool IsMemberOf(string groupDn)
    {
        if (IsAnonymous || _view.Access.KeyOf(_view, groupDn) is not { } key || _view.Data.Find(key) is not { } group) return false;
        foreach (var attribute in group.Attributes)
        {
            if (attribute.Type.Name is not ("member" or "uniqueMember")) continue;
            foreach (var value in attribute.Values)
            {
                if (_view.Schema.DnKey(value.Text) == _view.Identity.Key) return true;
            }
        }

        return false;
    }

    /// <summary>Whether an attribute is meant, or a subtype of it.</summary>
    /// <param name="name">Its name or OID, in any case.</param>
    public bool IsAttribute(string name) => AttributeType is not null && _view.Schema.FindAttributeType(name) is { } type && AttributeType.IsSubtypeOf(type);

    /// <summary>Says what is asked.</summary>
    public override string ToString() => $"{(IsAnonymous ? "anonymous" : IdentityDn)}: {Operation} {Dn}{(Attribute is null ? string.Empty : " " + Attribute)}";

    private bool IsAtOrBelow(string key, string dn) => _view.Access.KeyOf(_view, dn) is { } above && DirectoryData.IsAtOrBelow(key, above);
}
