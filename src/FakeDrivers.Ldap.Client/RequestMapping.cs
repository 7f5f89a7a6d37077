using System.DirectoryServices.Protocols;

namespace FakeDrivers.Ldap;

/// <summary>Requests as those of System.DirectoryServices.Protocols.</summary>
internal static class RequestMapping
{
    public static DirectoryRequest ToDirectory(LdapAddRequest request)
    {
        CheckText(request.Dn, "the distinguished name");
        var add = new AddRequest(request.Dn);
        foreach (var attribute in request.Attributes) add.Attributes.Add(ToDirectory(new DirectoryAttribute(), attribute));
        return WithControls(add, request);
    }

    public static DirectoryRequest ToDirectory(LdapDeleteRequest request)
    {
        CheckText(request.Dn, "the distinguished name");
        return WithControls(new DeleteRequest(request.Dn), request);
    }

    public static DirectoryRequest ToDirectory(LdapModifyRequest request)
    {
        CheckText(request.Dn, "the distinguished name");
        var modify = new ModifyRequest(request.Dn);
        foreach (var step in request.Modifications)
        {
            if (step.Kind > LdapModificationKind.Replace) throw LdapClientErrors.NotSupported($"a modification of the kind {step.Kind}", "Delete the old value and add the new one in one request.");
            var modification = new DirectoryAttributeModification { Operation = (DirectoryAttributeOperation)step.Kind };
            ToDirectory(modification, step.Attribute);
            modify.Modifications.Add(modification);
        }

        return WithControls(modify, request);
    }

    public static DirectoryRequest ToDirectory(LdapModifyDnRequest request)
    {
        CheckText(request.Dn, "the distinguished name");
        CheckText(request.NewRdn, "the new name");
        CheckText(request.NewSuperior ?? string.Empty, "the new parent");
        return WithControls(new ModifyDNRequest(request.Dn, request.NewSuperior, request.NewRdn) { DeleteOldRdn = request.DeleteOldRdn }, request);
    }

    public static DirectoryRequest ToDirectory(LdapCompareRequest request)
    {
        CheckText(request.Dn, "the distinguished name");
        CheckText(request.Attribute, "the attribute");
        return WithControls(new CompareRequest(request.Dn, request.Attribute, request.Value.Octets.ToArray()), request);
    }

    public static DirectoryRequest ToDirectory(LdapExtendedRequest request)
    {
        CheckText(request.Oid, "the OID");
        if (request.Value is { Length: 0 }) throw LdapClientErrors.NotSupported("an extended request with an empty value", "Leave the value out.");
        var extended = request.Value is { } value ? new ExtendedRequest(request.Oid, value.Octets.ToArray()) : new ExtendedRequest(request.Oid);
        return WithControls(extended, request);
    }

    public static DirectoryRequest ToDirectory(LdapSearchRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.SizeLimit, nameof(request));
        ArgumentOutOfRangeException.ThrowIfLessThan(request.TimeLimit, TimeSpan.Zero, nameof(request));
        CheckText(request.BaseDn, "the base");
        if (request.Scope > LdapSearchScope.Subtree) throw LdapClientErrors.NotSupported($"a search of the scope {request.Scope}", "Search the subtree, and pass over its base.");
        if (request.Controls.FirstOrDefault(GoesOn) is { } endless)
        {
            throw LdapClientErrors.NotSupported($"a search that goes on, with the control {endless.Oid}, and give what comes in its course", "Search again from time to time.");
        }

        var search = new SearchRequest(request.BaseDn, request.Filter.ToString(), (SearchScope)request.Scope)
        {
            SizeLimit = request.SizeLimit,
            TimeLimit = TimeSpan.FromSeconds(Math.Ceiling(request.TimeLimit.TotalSeconds)),
            TypesOnly = request.TypesOnly,
            Aliases = (DereferenceAlias)request.DerefAliases,
        };
        foreach (var attribute in request.Attributes)
        {
            CheckText(attribute, "an attribute");
            search.Attributes.Add(attribute);
        }

        return WithControls(search, request);
    }

    /// <summary>Refuses what a C string would cut.</summary>
    public static void CheckText(string text, string what)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw LdapClientErrors.NotSupported($"a NUL in {what} '{text.Replace("\0", "\\00", StringComparison.Ordinal)}'", "Escape it, where it is part of a value.");
    }

    private static bool GoesOn(LdapControl control) =>
        control.Oid is LdapPersistentSearchControl.ControlOid or LdapSyncRequestControl.ControlOid || control.Oid == LdapControls.Notification.Oid;

    private static DirectoryAttribute ToDirectory(DirectoryAttribute target, LdapAttribute attribute)
    {
        CheckText(attribute.Description, "an attribute");
        target.Name = attribute.Description;
        foreach (var value in attribute.Values) target.Add(value.Octets.ToArray());
        return target;
    }

    private static DirectoryRequest WithControls(DirectoryRequest target, LdapRequest request)
    {
        foreach (var control in request.Controls)
        {
            CheckText(control.Oid, "the OID of a control");
            var value = control.Value;
            if (value is { Length: 0 }) throw LdapClientErrors.NotSupported($"the control {control.Oid} with an empty value", "It would be sent without a value, which means something else.");
            target.Controls.Add(new DirectoryControl(control.Oid, value?.Octets.ToArray(), control.IsCritical, serverSide: true));
        }

        return target;
    }
}
