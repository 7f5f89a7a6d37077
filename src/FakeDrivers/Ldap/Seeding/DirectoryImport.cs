namespace FakeDrivers.Ldap;

/// <summary>Loads records into a directory, in one transaction: entries as an import takes them, changes as the administrator makes them.</summary>
internal sealed class DirectoryImport(DirectoryTransaction transaction, LdapImportOptions options, string? sourceName = null)
{
    private readonly SortedSet<string> _leftOut = new(StringComparer.OrdinalIgnoreCase);
    private LdifRecord? _current;
    private int _entries;
    private int _changes;

    /// <summary>Takes records in.</summary>
    /// <param name="records">The records.</param>
    /// <param name="areMany">Whether they are so many that they are better read, and asked of the schema, on a thread of their own.</param>
    /// <exception cref="LdapException">A record breaks a rule; the message begins with its place.</exception>
    public LdapImportResult Run(IEnumerable<LdifRecord> records, bool areMany = false)
    {
        if (options.Clear) Clear(transaction);
        var view = transaction.View;
        var items = records.Select(record => (Record: record, Entry: EntryOf(record) is { } entry ? new ImportedEntry(options.LeaveOutUnknown ? Known(entry, view) : entry) : null));
        using var rest = (areMany ? ReadAhead.Of(items, item => item.Entry?.Prepare(view)) : items).GetEnumerator();
        var hasMore = rest.MoveNext();
        while (hasMore)
        {
            try
            {
                if (rest.Current.Entry is not null)
                {
                    var added = LdapRules.Import(transaction, Entries(), options.AnyOrder);
                    _entries += added;
                }
                else
                {
                    _current = rest.Current.Record;
                    Change(((LdifChangeRecord)_current).Request);
                    hasMore = rest.MoveNext();
                }
            }
            catch (LdapException error)
            {
                throw Placed(error);
            }
        }

        return new(_entries, _changes, [.. _leftOut]);

        // Hands out entries up to the next change, and remembers which is being looked at.
        IEnumerable<ImportedEntry> Entries()
        {
            for (; hasMore && rest.Current.Entry is { } entry; hasMore = rest.MoveNext())
            {
                _current = rest.Current.Record;
                if (!TakesSuffix(entry)) yield return entry;
            }

            _current = null;
        }
    }

    /// <summary>Takes all entries out but those of the suffixes.</summary>
    public static void Clear(DirectoryTransaction transaction)
    {
        var view = transaction.View;
        foreach (var entry in view.Data.Entries.Reverse().ToList())
        {
            if (!view.Resolved.SuffixKeys.Contains(entry.Key)) transaction.Remove(entry);
        }
    }

    /// <summary>The entry of a record; an addition without controls is one as well.</summary>
    private static LdapEntry? EntryOf(LdifRecord record) => record switch
    {
        LdifContentRecord content => content.Entry,
        LdifChangeRecord { Request: LdapAddRequest { Controls.Count: 0 } add } => new(add.Dn, add.Attributes),
        _ => null,
    };

    private void Change(LdapRequest request)
    {
        switch (request)
        {
            case LdapAddRequest add: LdapRules.Add(transaction, add); break;
            case LdapDeleteRequest delete: LdapRules.Delete(transaction, delete); break;
            case LdapModifyRequest modify: LdapRules.Modify(transaction, modify); break;
            case LdapModifyDnRequest rename: LdapRules.ModifyDn(transaction, rename); break;
        }

        _changes++;
    }

    /// <summary>The entry of a suffix is there from the start, and takes what a text has for it.</summary>
    private bool TakesSuffix(ImportedEntry entry)
    {
        var view = transaction.View;
        if (!view.Resolved.SuffixKeys.Contains(entry.KeyIn(view)) || view.Data.Find(entry.KeyIn(view)) is not { } existing) return false;
        var (key, read) = entry.Take(view);
        var stored = read.ToEntry(transaction, key, existing.ParentId, null, existing.Id);
        var origin = entry.Entry.Attributes.Any(attribute => view.Describe(attribute.Description) is { Type: var type } && GivenOrigin.Has(type)) ? stored.Origin : transaction.Touched(existing.Origin);
        transaction.Replace(existing, existing.With(stored.Attributes, stored.Classes, origin, stored.Change));
        _entries++;
        return true;
    }

    private LdapEntry Known(LdapEntry entry, DirectoryView view)
    {
        var attributes = new List<LdapAttribute>(entry.Attributes.Count);
        foreach (var attribute in entry.Attributes)
        {
            if (view.Describe(attribute.Description) is not { } description)
            {
                _leftOut.Add(attribute.Description);
            }
            else if (description.Type.Oid == "2.5.4.0")
            {
                var unknown = attribute.Values.Where(value => view.Schema.FindObjectClass(value.Text) is null).ToList();
                _leftOut.UnionWith(unknown.Select(value => value.Text));
                attributes.Add(unknown.Count == 0 ? attribute : new(attribute.Description, attribute.Values.Except(unknown)));
            }
            else
            {
                attributes.Add(attribute);
            }
        }

        return entry with { Attributes = attributes };
    }

    /// <summary>The rule's own error, with the record in front.</summary>
    private LdapException Placed(LdapException error)
    {
        if (_current is not { } record) return error;
        var place = record.Line > 0 ? FormattableString.Invariant($"{sourceName ?? "LDIF"}, line {record.Line}, '{record.Dn}'") : $"{(sourceName is null ? string.Empty : $"{sourceName}, ")}'{record.Dn}'";
        return new(error.Result with { DiagnosticMessage = $"{place}: {error.DiagnosticMessage}" }, error);
    }
}
