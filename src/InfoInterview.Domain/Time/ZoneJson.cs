using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoInterview.Domain.Time;

/// <summary>Writes a zone as its IANA id.</summary>
internal sealed class ZoneJson : JsonConverter<Zone>
{
    public override Zone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Zone.Of(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Zone value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
}
