using System.ComponentModel;
using System.Globalization;

namespace FakeDrivers.Worlds;

/// <summary>Reads a <see cref="Latency"/> from configuration.</summary>
internal sealed class LatencyConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => Latency.Parse((string)value);
}
