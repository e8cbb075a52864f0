namespace InfoInterview.Domain.Contacts;

public sealed partial class Contact
{
    /// <summary>Records where they work now; the former employment ends on the given day.</summary>
    public void WorksAt(Organisation? organisation, DateOnly on)
    {
        if (OrganisationId == organisation?.Id)
            return;
        foreach (var current in _employments.Where(e => e.Until is null))
            current.End(on);
        OrganisationId = organisation?.Id;
        if (organisation is not null)
            _employments.Add(Employment.Begin(OwnerId, Id, organisation.Id, Details.RoleTitle, on));
    }

    /// <summary>Replaces the tags.</summary>
    public void Tag(IEnumerable<string> names)
    {
        var wanted = names.Select(n => CleanText.Line(n, ContactTag.MaxLength, "tag")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        _tags.RemoveAll(t => !wanted.Contains(t.Name, StringComparer.OrdinalIgnoreCase));
        foreach (var name in wanted.Where(n => !_tags.Any(t => t.Name.Equals(n, StringComparison.OrdinalIgnoreCase))))
            _tags.Add(ContactTag.Create(OwnerId, Id, name));
    }

    /// <summary>Replaces the schools.</summary>
    public void StudiedAt(IEnumerable<(string Name, int? Year)> schools)
    {
        var wanted = new Dictionary<string, int?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, year) in schools)
        {
            if (CleanText.Line(name, ContactDetails.LineMaxLength, "school") is { } clean)
                wanted.TryAdd(clean, year);
        }

        _schools.RemoveAll(s => !wanted.ContainsKey(s.Name));
        foreach (var (name, year) in wanted)
        {
            if (_schools.Find(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
                known.LeftIn(year);
            else
                _schools.Add(ContactSchool.Create(OwnerId, Id, name, year));
        }
    }
}
