namespace FakeDrivers.Ldap;

/// <summary>A window of a sorted search: draft-ietf-ldapext-ldapv3-vlv-09.</summary>
internal static class ListWindow
{
    public static (List<StoredEntry> Window, LdapVirtualListViewResultControl Answer) Of(
        LdapVirtualListViewControl control, List<StoredEntry> sorted, SortOrder order, DirectoryView view)
    {
        if (control.Before < 0 || control.After < 0 || control.Offset < 0 || control.ContentCount < 0) throw LdapErrors.Protocol("the numbers of a virtual list view are not below 0");
        var target = control.Target is { } value ? order.PositionOf(value, sorted, view) + 1 : TargetOf(control, sorted.Count);
        var from = Math.Clamp(target - 1 - control.Before, 0, sorted.Count);
        var to = (int)Math.Clamp((long)target + control.After, from, sorted.Count);
        return (sorted[from..to], new(target, sorted.Count, LdapResultCode.Success));
    }

    /// <summary>The position that an offset means: it is scaled when client and server count differently.</summary>
    private static int TargetOf(LdapVirtualListViewControl control, int count)
    {
        if (control.Offset == 0)
        {
            throw new LdapException(new LdapSearchResult
            {
                Code = LdapResultCode.OffsetRangeError,
                DiagnosticMessage = "offsets of a virtual list view start at 1",
                Controls = [new LdapVirtualListViewResultControl(0, count, LdapResultCode.OffsetRangeError)],
            });
        }

        if (control.Offset == 1) return 1;
        if (control.ContentCount == 0 || control.ContentCount == count) return Math.Min(control.Offset, count + 1);
        if (control.Offset >= control.ContentCount) return count;
        return (int)Math.Max(1, (long)control.Offset * count / control.ContentCount);
    }
}
