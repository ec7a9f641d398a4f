package nl.hangmap.filetracking;

import java.util.Optional;
import java.util.Set;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.Belonging;
import nl.hangmap.clientfile.IdentifierResolver;
import nl.hangmap.customer.CustomerNumber;
import org.springframework.stereotype.Component;

/// Tells which location, box or folder an identifier names, and whose folder it is.
@Component
class PlaceResolver implements IdentifierResolver {

  private final PlaceStore places;
  private final Viewers viewers;

  PlaceResolver(PlaceStore places, Viewers viewers) {
    this.places = places;
    this.viewers = viewers;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.LOCATION, Kind.BOX, Kind.FOLDER);
  }

  @Override
  public Optional<Belonging> resolve(Identifier identifier) {
    if (!viewers.current().may(Permission.PLACE_READ)) {
      return Optional.empty();
    }
    return places.find(identifier).filter(place -> !place.removed()).map(PlaceResolver::belonging);
  }

  private static Belonging belonging(Place place) {
    var customer = place.customer();
    return new Belonging(
        customer == null ? null : new CustomerNumber(customer),
        null,
        null,
        "/places/" + place.code());
  }
}
