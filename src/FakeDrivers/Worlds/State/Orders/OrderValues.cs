namespace FakeDrivers.Worlds;

/// <summary>What a row is sorted by within its group.</summary>
/// <param name="group">The group; empty where there are none.</param>
/// <param name="values">The values, the most important first; nothing for the place before all rows of the group.</param>
/// <param name="descending">Which of them go from the greatest to the least.</param>
/// <param name="isNewestFirst">Whether of rows that are equal in all of it the newest comes first.</param>
internal sealed class OrderValues(string group, SortValue[] values, bool[] descending, bool isNewestFirst = false)
{
    public string Group => group;

    public bool IsNewestFirst => isNewestFirst;

    private SortValue[] Values => values;

    public int Against(OrderValues other)
    {
        var order = string.CompareOrdinal(group, other.Group);
        if (order != 0) return order;
        if (values.Length != other.Values.Length) return values.Length.CompareTo(other.Values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            order = values[i].CompareTo(other.Values[i]);
            if (order != 0) return descending[i] ? -order : order;
        }

        return 0;
    }
}
