using System.Formats.Asn1;

namespace FakeDrivers.Ldap;

/// <content>What shapes the result of a search: pages, order, windows, values.</content>
internal static partial class LdapControlCodec
{
    private static LdapValue EncodeSearch(AsnWriter writer, LdapControl control)
    {
        switch (control)
        {
            case LdapSubentriesControl subentries:
                writer.WriteBoolean(subentries.Visibility);
                return Finish(writer);
            case LdapMatchedValuesControl matched:
                var filters = new BerWriter();
                var list = filters.Begin();
                foreach (var filter in matched.Filters) LdapFilterCodec.Write(filters, filter);
                filters.End(list);
                return filters.ToValue();
        }

        using (writer.PushSequence())
        {
            switch (control)
            {
                case LdapPagedResultsControl paged:
                    writer.WriteInteger(paged.Size);
                    WriteValue(writer, paged.Cookie);
                    break;
                case LdapSortControl sort:
                    foreach (var key in sort.Keys) WriteSortKey(writer, key);
                    break;
                case LdapSortResultControl sorted:
                    WriteEnumerated(writer, (int)sorted.Result);
                    if (sorted.Attribute is { } attribute) WriteText(writer, attribute, Tag(0));
                    break;
                case LdapVirtualListViewControl view:
                    WriteView(writer, view);
                    break;
                case LdapVirtualListViewResultControl seen:
                    writer.WriteInteger(seen.Position);
                    writer.WriteInteger(seen.ContentCount);
                    WriteEnumerated(writer, (int)seen.Result);
                    if (seen.ContextId is { } context) WriteValue(writer, context);
                    break;
            }
        }

        return Finish(writer);
    }

    private static LdapControl? DecodeSearch(string oid, LdapValue? value)
    {
        AsnReader inner;
        switch (oid)
        {
            case LdapPagedResultsControl.ControlOid:
                inner = Sequence(value);
                return new LdapPagedResultsControl(ReadNumber(inner, "size", 0), ReadValue(inner));
            case LdapSortControl.ControlOid:
                return ReadSort(Sequence(value));
            case LdapSortResultControl.ControlOid:
                inner = Sequence(value);
                return new LdapSortResultControl((LdapResultCode)ReadEnumerated(inner, "result"), IsNext(inner, Tag(0)) ? ReadText(inner, "attribute description", Tag(0)) : null);
            case LdapVirtualListViewControl.ControlOid:
                return ReadView(Sequence(value));
            case LdapVirtualListViewResultControl.ControlOid:
                inner = Sequence(value);
                return new LdapVirtualListViewResultControl(
                    ReadNumber(inner, "position", 0), ReadNumber(inner, "content count", 0), (LdapResultCode)ReadEnumerated(inner, "result"), ReadOptionalValue(inner));
            case LdapSubentriesControl.ControlOid:
                return new LdapSubentriesControl(Reader(value).ReadBoolean());
            case LdapMatchedValuesControl.ControlOid:
                return ReadMatchedValues(value ?? throw Wrong("There must be one."));
            default:
                return null;
        }
    }

    private static LdapMatchedValuesControl ReadMatchedValues(LdapValue value)
    {
        var list = new BerReader(value.Span).Enter(BerTag.Sequence);
        var filters = new List<LdapFilter>();
        while (!list.IsEmpty)
        {
            if (list.NextTag is 0xA0 or 0xA1 or 0xA2) throw Wrong("Only single items may be there, no and, or, not.");
            filters.Add(LdapFilterCodec.Read(ref list));
        }

        return filters.Count > 0 ? new(filters) : throw Wrong("There must be at least one filter.");
    }

    private static void WriteSortKey(AsnWriter writer, LdapSortKey key)
    {
        using (writer.PushSequence())
        {
            WriteText(writer, key.Attribute);
            if (key.MatchingRule is { } rule) WriteText(writer, rule, Tag(0));
            if (key.IsReversed) writer.WriteBoolean(true, Tag(1));
        }
    }

    private static LdapSortControl ReadSort(AsnReader list)
    {
        var keys = new List<LdapSortKey>();
        while (list.HasData)
        {
            var key = list.ReadSequence();
            var attribute = ReadText(key, "attribute description");
            var rule = IsNext(key, Tag(0)) ? ReadText(key, "matching rule", Tag(0)) : null;
            keys.Add(new(attribute, rule, IsNext(key, Tag(1)) && key.ReadBoolean(Tag(1))));
        }

        return keys.Count > 0 ? new(keys) : throw Wrong("There must be at least one key.");
    }

    private static void WriteView(AsnWriter writer, LdapVirtualListViewControl view)
    {
        writer.WriteInteger(view.Before);
        writer.WriteInteger(view.After);
        if (view.Target is { } target)
        {
            WriteValue(writer, target, Tag(1));
        }
        else
        {
            using (writer.PushSequence(Tag(0)))
            {
                writer.WriteInteger(view.Offset);
                writer.WriteInteger(view.ContentCount);
            }
        }

        if (view.ContextId is { } context) WriteValue(writer, context);
    }

    private static LdapVirtualListViewControl ReadView(AsnReader reader)
    {
        var before = ReadNumber(reader, "count before", 0);
        var after = ReadNumber(reader, "count after", 0);
        int offset = 0, count = 0;
        LdapValue? target = null;
        if (IsNext(reader, Tag(0)))
        {
            var place = reader.ReadSequence(Tag(0));
            offset = ReadNumber(place, "offset", 0);
            count = ReadNumber(place, "content count", 0);
        }
        else
        {
            target = ReadValue(reader, Tag(1));
        }

        return new(before, after, offset, count, target, ReadOptionalValue(reader));
    }
}
