using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeDrivers.Identity;

/// <summary>Hashes of passwords in the file of a world, as one text.</summary>
internal sealed class PasswordHashConverter : JsonConverter<PasswordHash>
{
    public override PasswordHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PasswordHash.Parse(reader.GetString() ?? throw new FormatException("A hash of a password is a text."));

    public override void Write(Utf8JsonWriter writer, PasswordHash value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToText());
}
