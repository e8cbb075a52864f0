using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Accounts;

/// <summary>The invented people of every practice space; an introducer stands before those they named.</summary>
internal static class PracticePeople
{
    public static IReadOnlyList<PracticePerson> All { get; } =
    [
        new("Jana", "Dvořáková", "Senior lecturer", "University of Ostrava", "Ostrava", "Europe/Prague", Circle.Known) { Relationship = RelationshipKind.Teacher, Connection = "your hydraulics course", Work = "the river model seminar", Field = "hydraulics" },
        new("Owen", "Pritchard", "Data engineer", "Severn Data", "Bristol", "Europe/London", Circle.Known) { Relationship = RelationshipKind.ExColleague, Connection = "the summer at the map archive", Work = "the tide gauge project", Field = "data engineering" },
        new("Marta", "Lindgren", "Landscape architect", "Nordvatten", "Uppsala", "Europe/Stockholm", Circle.Inner) { Relationship = RelationshipKind.Family, Connection = "your cousin’s wedding", Work = "the harbour park", Field = "landscape planning" },
        new("Priya", "Raman", "Senior hydrologist", "Delta Survey", "Bristol", "Europe/London", Circle.Referred) { Connection = "Ostrava, 2014", Work = "the talk on small-river flood models", Field = "hydrology", NamedBy = "Jana" },
        new("Tomás", "Ferreira", "Project lead", "Rijn & Kust", "Rotterdam", "Europe/Amsterdam", Circle.Affinity) { Relationship = RelationshipKind.Alum, Connection = "the student chapter in Porto", Work = "the dike survey", Field = "coastal engineering" },
        new("Elin", "Berg", "River modeller", "Fjord Models", "Reykjavík", "Atlantic/Reykjavik", Circle.Referred) { Connection = "Priya’s reading group", Work = "the paper on ice jams", Field = "river modelling", NamedBy = "Priya" },
        new("Daniel", "Okafor", "Survey manager", "Blue Contour", "Lagos", "Africa/Lagos", Circle.Affinity) { Relationship = RelationshipKind.Event, Connection = "the open mapping day", Work = "the lagoon atlas", Field = "surveying" },
        new("Hanna", "Lindqvist", "Water planner", "Nordvatten", "Stockholm", "Europe/Stockholm", Circle.Referred) { Connection = "Marta’s office", Work = "the stormwater guide", Field = "water planning", NamedBy = "Marta" },
        new("Aiko", "Tanabe", "Research engineer", "Kita Hydraulics", "Sapporo", "Asia/Tokyo", Circle.Cold) { Work = "the article on snowmelt", Field = "hydraulics" },
        new("Lucía", "Ortega", "Observatory head", "Ebro Observatory", "Zaragoza", "Europe/Madrid", Circle.Referred) { Connection = "the summer school in Porto", Work = "the drought map", Field = "hydrology", NamedBy = "Tomás" },
        new("Sofia", "Marchetti", "Policy officer", "Arno Basin Authority", "Florence", "Europe/Rome", Circle.Cold) { Work = "the flood directive briefing", Field = "water policy" },
        new("Ruth", "Steiner", "Founder", "Alster Works", "Hamburg", "Europe/Berlin", Circle.Dormant) { Relationship = RelationshipKind.Classmate, Connection = "the exchange year in Graz", Work = "the rain garden series", Field = "green engineering" },
    ];
}
