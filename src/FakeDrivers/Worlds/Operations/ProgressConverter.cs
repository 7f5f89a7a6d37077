using System.ComponentModel;
using System.Globalization;

namespace FakeDrivers.Worlds;

/// <summary>Reads a <see cref="Progress"/> from configuration.</summary>
internal sealed class ProgressConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value)
    {
        var text = ((string)value).Trim();
        if (text.Equals("at once", StringComparison.OrdinalIgnoreCase)) return Progress.AtOnce;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is [var count, "observation" or "observations"] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var looks))
        {
            return Progress.AfterObservations(looks);
        }

        var ends = text.Split("..");
        if (ends.Length <= 2 && TryParse(ends[0], out var shortest) && TryParse(ends[^1], out var longest) && longest >= shortest)
        {
            return Progress.Between(shortest, longest);
        }

        throw new FormatException($"'{text}' is no progress. Valid are: 'at once', a time ('00:00:30'), a range of times ('00:00:10..00:00:30') or '3 observations'.");
    }

    private static bool TryParse(string text, out TimeSpan time) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time) && time >= TimeSpan.Zero;
}
