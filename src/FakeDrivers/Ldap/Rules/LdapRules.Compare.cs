namespace FakeDrivers.Ldap;

/// <content>Comparing: RFC 4511 section 4.10.</content>
internal static partial class LdapRules
{
    public static bool Compare(DirectoryView view, LdapCompareRequest request)
    {
        var controls = ControlSet.Of(request, LdapOperationKind.Compare, view.Settings);
        var key = KeyOf(view, request.Dn);
        var description = EntrySchema.Describe(view, request.Attribute);
        var entry = key.Length == 0 ? RootDse.Entry(view)
            : key == view.Resolved.SubschemaKey ? Subschema.Entry(view)
            : Target(view, request.Dn, key, controls);
        Assert(view, entry, controls);
        if (!view.CanRead(entry, description.Type)) throw LdapErrors.Error(LdapResultCode.InsufficientAccessRights, $"'{request.Attribute}' may not be compared");
        if (description.Type.Equality is not { } rule) throw LdapErrors.Error(LdapResultCode.InappropriateMatching, $"'{request.Attribute}' has no equality rule");
        if (rule.AssertionKeyOf(request.Value, view.Schema) is null || (view.Settings.EnforcesSchema && !description.Type.Syntax.IsValid(request.Value) && rule.SyntaxOid == description.Type.Syntax.Oid))
        {
            throw LdapErrors.InvalidValue(description, request.Value, 0);
        }

        if (!EntrySelection.Has(entry, description, view)) throw LdapErrors.Error(LdapResultCode.NoSuchAttribute, $"the entry has no attribute '{request.Attribute}'");
        return Conditions.Of(new LdapEqualityFilter(request.Attribute, request.Value), view).Test(entry, view) == LdapTruth.True;
    }
}
