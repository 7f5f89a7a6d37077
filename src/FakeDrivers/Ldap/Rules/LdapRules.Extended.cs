namespace FakeDrivers.Ldap;

/// <content>Extended operations: RFC 4511 section 4.12.</content>
internal static partial class LdapRules
{
    public static LdapExtendedResult Extended(DirectoryTransaction transaction, LdapExtendedRequest request, LdapSession session)
    {
        var view = transaction.View;
        var controls = ControlSet.Of(request, LdapOperationKind.Extended, view.Settings);

        // What is left of StartTLS is for the layer below to do.
        if (request.Oid == LdapExtendedOids.StartTls && session.Offers.Contains(request.Oid)) return new() { Oid = request.Oid };
        if (!SupportedExtensions.IsKnown(request.Oid, view.Settings)) throw LdapErrors.Protocol($"the extended operation {request.Oid} is not known");
        return request.Oid switch
        {
            LdapExtendedOids.WhoAmI => new() { Value = view.Settings.IsActiveDirectory ? ActiveDirectoryNames.AuthorizationIdOf(view) : BindRules.AuthorizationIdOf(view.Identity) },
            LdapExtendedOids.FastBind => StartFastBinds(session),
            LdapExtendedOids.ModifyPassword => ModifyPassword(transaction, request, controls),
            LdapExtendedOids.StartTransaction => StartTransaction(request, session),
            LdapExtendedOids.EndTransaction => EndTransaction(transaction, request, session),
            LdapExtendedOids.Refresh => DynamicEntries.Refresh(transaction, request),
            _ => throw LdapErrors.Protocol($"the extended operation {request.Oid} is not known"),
        };
    }

    private static LdapExtendedResult StartFastBinds(LdapSession session)
    {
        session.State = session.State with { IsFastBind = true };
        return new();
    }
}
