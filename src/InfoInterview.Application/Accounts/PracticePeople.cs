using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Accounts;

/// <summary>The invented people of every practice space; an introducer stands before those they named.</summary>
internal static class PracticePeople
{
    /// <summary>Who one is there: oneself by name, with a story that goes with these people.</summary>
    public static AskerFacts Asker(string fullName) => new(fullName)
    {
        OneLine = "civil engineer, finished in June",
        Situation = Situation.ChangingField,
        Schools = "University of Ostrava, 2010 to 2014",
        NarrowInterest = "flood modelling",
        BroadInterest = "water engineering",
        TwoSentenceIntro = "I finished civil engineering in June. I spent my last year measuring small rivers.",
        Phone = "+44 20 7946 0018",
        VideoLink = "https://video.example.org/practice",
    };

    public static IReadOnlyList<PracticePerson> All { get; } =
    [
        new("Jana", "Dvořáková", "Senior lecturer", "University of Ostrava", "Ostrava", "Europe/Prague", Circle.Known) { Relationship = RelationshipKind.Teacher, Connection = "I sat in your hydraulics course in my second year", Work = "your river model seminar", Field = "hydraulics" },
        new("Owen", "Pritchard", "Data engineer", "Severn Data", "Bristol", "Europe/London", Circle.Known) { Relationship = RelationshipKind.ExColleague, Connection = "We spent a summer together at the map archive", Work = "your tide gauge project", Field = "data engineering" },
        new("Marta", "Lindgren", "Landscape architect", "Nordvatten", "Uppsala", "Europe/Stockholm", Circle.Inner) { Relationship = RelationshipKind.Family, Connection = "We met at your cousin’s wedding and ended up talking about harbours", Work = "your harbour park", Field = "landscape planning" },
        new("Priya", "Raman", "Senior hydrologist", "Delta Survey", "Bristol", "Europe/London", Circle.Referred) { Connection = "We both studied at Ostrava, and left in 2014", Work = "your talk on small-river flood models", Field = "hydrology", NamedBy = "Jana" },
        new("Tomás", "Ferreira", "Project lead", "Rijn & Kust", "Rotterdam", "Europe/Amsterdam", Circle.Affinity) { Relationship = RelationshipKind.Alum, Connection = "We were both in the student chapter in Porto", Work = "your dike survey", Field = "coastal engineering" },
        new("Elin", "Berg", "River modeller", "Fjord Models", "Reykjavík", "Atlantic/Reykjavik", Circle.Referred) { Connection = "We have both sat in Priya’s reading group", Work = "your paper on ice jams", Field = "river modelling", NamedBy = "Priya" },
        new("Daniel", "Okafor", "Survey manager", "Blue Contour", "Lagos", "Africa/Lagos", Circle.Affinity) { Relationship = RelationshipKind.Event, Connection = "We were both at the open mapping day", Work = "your lagoon atlas", Field = "surveying" },
        new("Hanna", "Lindqvist", "Water planner", "Nordvatten", "Stockholm", "Europe/Stockholm", Circle.Referred) { Connection = "We both know Marta from her office", Work = "your stormwater guide", Field = "water planning", NamedBy = "Marta" },
        new("Aiko", "Tanabe", "Research engineer", "Kita Hydraulics", "Sapporo", "Asia/Tokyo", Circle.Cold) { Work = "your article on snowmelt", Field = "hydraulics" },
        new("Lucía", "Ortega", "Observatory head", "Ebro Observatory", "Zaragoza", "Europe/Madrid", Circle.Referred) { Connection = "We were both at the summer school in Porto", Work = "your drought map", Field = "hydrology", NamedBy = "Tomás" },
        new("Sofia", "Marchetti", "Policy officer", "Arno Basin Authority", "Florence", "Europe/Rome", Circle.Cold) { Work = "your briefing on the flood directive", Field = "water policy" },
        new("Ruth", "Steiner", "Founder", "Alster Works", "Hamburg", "Europe/Berlin", Circle.Dormant) { Relationship = RelationshipKind.Classmate, Connection = "We shared a kitchen in our exchange year in Graz", Work = "your series on rain gardens", Field = "green engineering" },
    ];
}
