namespace FakeDrivers.Ldap;

/// <content>Deleting entries: RFC 4511 section 4.8.</content>
internal static partial class LdapRules
{
    public static LdapResult Delete(DirectoryTransaction transaction, LdapDeleteRequest request)
    {
        var view = transaction.View;
        var controls = ControlSet.Of(request, LdapOperationKind.Delete, view.Settings);
        var key = KeyOf(view, request.Dn);
        if (key.Length == 0 || key == view.Resolved.SubschemaKey) throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, "the root DSE and the subschema cannot be deleted");
        Require(view, LdapAccessOperations.Delete, request.Dn, key);
        if (view.Settings.IsNova && view.Data.Find(key) is null) return LdapResult.Success;
        view.ShowsDeleted = controls.Has(LdapControls.ShowDeleted);
        var entry = Target(view, request.Dn, key, controls);
        Assert(view, entry, controls);
        var count = 1;
        if (controls.Has(LdapControls.SubtreeDelete))
        {
            // From the last to the first: what is below goes before what is above.
            var below = view.Data.Below(entry.Id);
            count += below.Count;
            for (var i = below.Count - 1; i >= 0; i--)
            {
                var each = view.Data.Find(below[i])!;
                if (!view.Access.IsDefault) RequireBelow(view, entry, each);
                Remove(transaction, each);
            }
        }
        else if (view.Data.HasChildren(entry.Id) && view.Settings.RequiresParent)
        {
            throw LdapErrors.Error(LdapResultCode.NotAllowedOnNonLeaf, "subordinate objects must be deleted first");
        }

        Remove(transaction, entry);
        var done = Done(view, entry, transaction.View, null, controls);

        // For the log; the directories that others take after do not say it.
        return count > 1 && view.Settings.TextStyle == LdapTextStyle.Plain ? done with { DiagnosticMessage = $"{count} entries were deleted" } : done;
    }

    /// <summary>Asks for the right to delete an entry of a subtree, and names none but the one that the request names.</summary>
    private static void RequireBelow(DirectoryView view, StoredEntry named, StoredEntry below)
    {
        try
        {
            Require(view, LdapAccessOperations.Delete, below.Dn, below.Key);
        }
        catch (LdapException)
        {
            throw LdapErrors.Error(LdapResultCode.InsufficientAccessRights, $"not everything below '{named.Dn}' may be deleted");
        }
    }

    private static void Remove(DirectoryTransaction transaction, StoredEntry entry)
    {
        if (transaction.Settings.IsActiveDirectory) ActiveDirectoryDeletion.Delete(transaction, entry);
        else transaction.Remove(entry);
    }
}
