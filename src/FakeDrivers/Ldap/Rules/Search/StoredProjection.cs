namespace FakeDrivers.Ldap;

/// <summary>A stored entry as a search shows it, where that follows from the entry and the search alone. It holds on to no more of the directory.</summary>
internal sealed class StoredProjection(StoredEntry entry, EntrySelection selection, bool typesOnly, bool showsSecrets, bool masksSecrets) : LdapEntrySource
{
    private static readonly LdapValue s_hidden = "***";

    public override int Places => entry.Attributes.Length;

    /// <summary>Whether it shows secrets.</summary>
    public bool HasSecrets
    {
        get
        {
            if (!showsSecrets || masksSecrets || typesOnly) return false;
            foreach (var attribute in entry.Attributes)
            {
                if (attribute.Type.HoldsSecrets && selection.IsWanted(attribute.Description, out _, out _)) return true;
            }

            return false;
        }
    }

    /// <summary>The same with stars in the place of secrets.</summary>
    public StoredProjection Masked() => new(entry, selection, typesOnly, showsSecrets, masksSecrets: true);

    public override bool TryRead(int place, out string description, out LdapValue[] values)
    {
        var attribute = entry.Attributes[place];
        (description, values) = (string.Empty, []);
        var isSecret = attribute.Type.HoldsSecrets;
        if ((isSecret && !showsSecrets) || !selection.IsWanted(attribute.Description, out var spelling, out _)) return false;
        description = spelling ?? attribute.Description.ToString();
        if (!typesOnly) values = isSecret && masksSecrets ? Array.ConvertAll(attribute.Values, static _ => s_hidden) : attribute.Values;
        return true;
    }
}
