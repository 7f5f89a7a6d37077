using System.Text;

namespace FakeDrivers.Worlds;

/// <summary>Rows of text in columns as wide as their widest cell.</summary>
internal static class TextTable
{
    public static string Format(string[] headings, IReadOnlyList<string[]> rows)
    {
        var widths = headings.Select((heading, column) => rows.Select(row => row[column].Length).Append(heading.Length).Max()).ToArray();
        var text = new StringBuilder();
        Append(headings);
        Append([.. widths.Select(width => new string('-', width))]);
        foreach (var row in rows) Append(row);
        return text.ToString().TrimEnd();

        void Append(string[] cells)
        {
            for (var column = 0; column < cells.Length; column++)
            {
                text.Append("  ").Append(column == cells.Length - 1 ? cells[column] : cells[column].PadRight(widths[column]));
            }

            text.AppendLine();
        }
    }
}
