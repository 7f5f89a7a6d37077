using System.Globalization;

namespace FakeDrivers.Worlds;

/// <summary>Values as the same text in every culture. Records show what is in them in the current culture, so it is changed meanwhile.</summary>
internal static class InvariantText
{
    private static readonly CultureInfo Culture = Make();

    public static string Of(object value)
    {
        var current = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Culture;
        try
        {
            return value.ToString() ?? string.Empty;
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
        }
    }

    // The invariant culture, whose instants lack fractions of a second, with all there is of them.
    private static CultureInfo Make()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.DateTimeFormat.ShortDatePattern, culture.DateTimeFormat.LongTimePattern) = ("yyyy-MM-dd", "HH:mm:ss.FFFFFFF");
        return culture;
    }
}
