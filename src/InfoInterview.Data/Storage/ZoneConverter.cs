using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InfoInterview.Data.Storage;

/// <summary>Stores a zone as its IANA id.</summary>
internal sealed class ZoneConverter() : ValueConverter<Zone, string>(zone => zone.Id, id => Zone.Of(id));
