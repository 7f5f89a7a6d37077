using System.Text.Json;

namespace FakeDrivers.Execution;

/// <summary>Finds the line of a file on which something stands.</summary>
internal static class CassetteLines
{
    /// <summary>The line, from 1, on which the recording with that index begins.</summary>
    public static long OfRecording(ReadOnlySpan<byte> json, int index)
    {
        var reader = new Utf8JsonReader(json);
        var isInRecordings = false;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName) isInRecordings = reader.ValueTextEquals("recordings");
            if (!isInRecordings || reader.CurrentDepth != 2 || reader.TokenType == JsonTokenType.EndObject) continue;
            if (index-- == 0) return json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        }

        return 1;
    }
}
